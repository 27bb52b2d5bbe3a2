package vn.hocso.learning.relay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Learner;

/** A phone with a network says by which key it will be known without one. */
@Path("/offline/keys")
@Produces(MediaType.APPLICATION_JSON)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class PhoneKeyResource {

    private final Learner learner;
    private final PhoneKeys keys;

    PhoneKeyResource(Learner learner, PhoneKeys keys) {
        this.learner = learner;
        this.keys = keys;
    }

    /** @param revoked whether the member revoked it, so that the phone needs another one */
    record Registered(String id, boolean revoked) {}

    /** @param key a public JSON Web Key */
    @POST
    public Registered register(@RestForm String key) {
        PhoneKey known = keys.register(learner.id(), KeyText.read(key));
        return new Registered(known.id(), known.isRevoked());
    }
}
