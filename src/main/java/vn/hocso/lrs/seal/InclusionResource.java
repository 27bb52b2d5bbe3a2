package vn.hocso.lrs.seal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.seal.SealResource.View;

/** Proves to anybody who has the root of an hour that one statement was in the store, and shows no other statement. */
@Path("/api/v1/statements/{id}/inclusion")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed(Roles.ADMIN)
@Blocking
class InclusionResource {

    /**
     * The proof (RFC 9162, 2.1.3).
     *
     * @param body Base64 of the statement as it was received, null when its detail was dropped: who kept it proves it with leaf and path
     * @param leaf hash of id, stored, authority and body, hexadecimal
     * @param index of the leaf, from 0
     * @param path nodes from the leaf to the root, hexadecimal, the lowest first
     */
    record Inclusion(UUID id, Instant stored, String authority, byte[] body, String leaf, long index, List<String> path,
            View seal) {}

    private final Seals seals;

    InclusionResource(Seals seals) {
        this.seals = seals;
    }

    @GET
    @Operation(summary = "Proof that a statement is in the seal of its hour")
    public Inclusion inclusion(@RestPath UUID id) {
        Seals.Proof proof = seals.prove(id);
        Sealed statement = proof.statement();
        return new Inclusion(id, statement.stored(), statement.authority(), statement.body(), Seal.hex(statement.leaf()),
                proof.index(), proof.path().stream().map(Seal::hex).toList(), View.of(proof.signed()));
    }
}
