package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.quality.Flag;
import vn.hocso.training.quality.Flagged;

/** How many completions of a part somebody should look at and why, for programs, by bearer token. */
@Path("/api/v1/targets/{id}/flags")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class FlagsApiResource {

    /**
     * The answer.
     *
     * @param within code of the part of the country
     * @param lookedAt when it was last looked for flags; absent before the first time, and then nothing else is told
     * @param completions that have any flag, each counted once
     * @param flags every kind there is, also those that are set nowhere
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String target, String rule, String within, LocalDate asOf, Instant lookedAt, Long completions,
            List<Kind> flags) {}

    /**
     * One reason.
     *
     * @param meaning when exactly it is set
     */
    record Kind(Flag flag, String label, String meaning, long completions) {}

    private final Targets targets;
    private final Tallies tallies;
    private final FlaggedGroups flags;
    private final Areas areas;
    private final Caller caller;
    private final JsonAnswers answers;
    private final ServiceClock clock;

    FlagsApiResource(Targets targets, Tallies tallies, FlaggedGroups flags, Areas areas, Caller caller, JsonAnswers answers,
            ServiceClock clock) {
        this.targets = targets;
        this.tallies = tallies;
        this.flags = flags;
        this.areas = areas;
        this.caller = caller;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Flagged completions of a target by reason", description = "A flag says that somebody should look, and excludes"
            + " nothing; a completion may have several. within = any part of the country, without it all that the caller answers for;"
            + " asOf as for the rates. There is no knownOn: flags are of now")
    @APIResponseSchema(Answer.class)
    public Response flags(@RestPath String id, @RestQuery String within, @RestQuery String asOf, @Context Request request) {
        LocalDate today = Campaign.dateOf(clock.instant());
        Target target = targets.target(id);
        Viewpoint viewpoint = Viewpoint.of(AsOf.ofProgram(asOf, today));
        Marks.Seen seen = tallies.seenBy(caller.subject(), today);
        Area area = areas.area(target.part(within), seen.scope(), viewpoint);
        if (area.level() != Area.Level.COUNTRY) {
            area.require(seen.scope());
        }
        Goals.require(target, area);
        return answers.of(request, answer(target, area, viewpoint, flags.in(area, seen, target, viewpoint)));
    }

    private static Answer answer(Target target, Area area, Viewpoint viewpoint, Flagged flagged) {
        boolean looked = flagged.at() != null;
        return new Answer(target.id(), target.rule(), area.code(), viewpoint.asOf(), flagged.at(),
                looked ? flagged.all() : null,
                looked
                        ? Arrays.stream(Flag.values())
                                .map(flag -> new Kind(flag, flag.label(), flag.meaning(), flagged.count(flag))).toList()
                        : null);
    }
}
