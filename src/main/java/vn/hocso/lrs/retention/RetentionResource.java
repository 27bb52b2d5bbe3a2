package vn.hocso.lrs.retention;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** What the rules of retention would drop in the next night, and what they dropped so far. */
@Path("/api/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed(Roles.ADMIN)
@Blocking
class RetentionResource {

    private static final int COUNTED = 100_000;
    private static final String SO_FAR = "select coalesce(sum(count), 0), max(at) from lrs_cut";

    /**
     * A rule.
     *
     * @param keep for how long, ISO 8601
     * @param before what was stored before that moment is due
     * @param due how many statements are, counted up to 100,000
     */
    record Standing(String verb, String keep, Instant before, long due) {}

    /**
     * @param rehearsal whether the job only says what it would drop
     * @param dropped statements that lost their detail so far
     * @param last when the last ones did, null when none did
     */
    record View(boolean rehearsal, List<Standing> rules, long dropped, Instant last) {}

    private final Rules rules;
    private final DueStatements statements;
    private final Jdbc jdbc;
    private final ServiceClock clock;

    RetentionResource(Rules rules, DueStatements statements, Jdbc jdbc, ServiceClock clock) {
        this.rules = rules;
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Rules of retention, what is due by them, and what was dropped")
    public View standing() {
        Instant now = clock.instant();
        List<Standing> standings = rules.all().stream().map(rule -> standing(rule, rule.before(now))).toList();
        return jdbc.first(SO_FAR, row -> new View(rules.rehearsal(), standings, row.getLong(1), Jdbc.instant(row, 2)))
                .orElseThrow();
    }

    private Standing standing(Rule rule, Instant before) {
        return new Standing(rule.verb(), rule.keep().toString(), before, statements.count(rule, before, COUNTED));
    }
}
