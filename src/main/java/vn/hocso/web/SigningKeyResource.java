package vn.hocso.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import vn.hocso.shared.signing.Signer;

/** The public keys with which anybody can check what the service signed. */
@Path("/.well-known/jwks.json")
@Produces("application/jwk-set+json")
@PermitAll
class SigningKeyResource {

    private final Signer signer;

    SigningKeyResource(Signer signer) {
        this.signer = signer;
    }

    @GET
    public String keys() {
        return signer.publicKeys();
    }
}
