package vn.hocso.learning;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The public keys with which anybody can check a signed completion. */
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
