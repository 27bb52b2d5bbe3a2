package vn.hocso.lrs.seal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.seal.SealRows.Signed;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** The seals of the record store: everybody reads them and keeps a copy; whether they still hold, administrators ask. */
@Path("/api/v1/seals")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SealResource {

    private static final int PAGE = 200;

    /** @param next {@code before} of the next page, null on the last */
    record Page(List<View> seals, Instant next) {}

    /**
     * A seal.
     *
     * @param hour its start, UTC
     * @param root hexadecimal, of the tree of RFC 9162 over the statements from first to last
     * @param previous root of the seal before it, empty of the first
     * @param signature compact JWS (ES256); its payload holds all of the above
     * @param key {@code kid} of the key, which is among {@code /.well-known/jwks.json} while it signs
     */
    record View(Instant hour, long first, long last, long count, String root, String previous, String signature, String key) {

        static View of(Signed signed) {
            Seal seal = signed.seal();
            return new View(seal.hour(), seal.first(), seal.last(), seal.count(), seal.root(), seal.previous(),
                    signed.signature(), signed.key());
        }
    }

    /**
     * @param intact whether the statements are what was signed
     * @param dropped of how many only the leaf is left, because the time for which they are kept is over
     */
    record Verification(Instant hour, boolean intact, long dropped) {}

    private final Seals seals;
    private final ServiceClock clock;

    SealResource(Seals seals, ServiceClock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(summary = "Signed roots of the record store", description = "Newest first, 200 at a time")
    public Page seals(@RestQuery String before) {
        Instant moment = before == null ? clock.instant() : instant(before);
        List<Signed> found = seals.before(moment, PAGE);
        return new Page(found.stream().map(View::of).toList(),
                found.size() < PAGE ? null : found.get(PAGE - 1).seal().hour());
    }

    @GET
    @Path("/{hour}/verification")
    @BearerTokenAuthentication
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Whether an hour of the record store is what was signed")
    public Verification verify(@RestPath String hour) {
        Instant moment = instant(hour);
        Seals.Check check = seals.check(moment);
        return new Verification(moment, check.intact(), check.dropped());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw DomainException.invalid("hour-invalid", "Giờ cần viết dạng 2022-11-15T01:00:00Z.");
        }
    }
}
