package vn.hocso.training;

import java.time.LocalDate;

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

/** The course of a target and whether it will be reached, for programs. */
@Path("/api/v1/targets/{id}/outlook")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class OutlookResource {

    /**
     * The answer.
     *
     * @param within code of the part of the country
     * @param verdict what can be said about the deadline
     * @param trend a day a point, from the first day of the target
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String target, String rule, String within, Outlook.Verdict verdict, Outlook outlook, Trend trend) {}

    private final Targets targets;
    private final Tallies tallies;
    private final Areas areas;
    private final Trends trends;
    private final Caller caller;
    private final JsonAnswers answers;
    private final ServiceClock clock;

    OutlookResource(Targets targets, Tallies tallies, Areas areas, Trends trends, Caller caller, JsonAnswers answers,
            ServiceClock clock) {
        this.answers = answers;
        this.targets = targets;
        this.tallies = tallies;
        this.areas = areas;
        this.trends = trends;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Course and outlook of a target", description = "Trained people of the roster a day, what is needed a day, and"
            + " a projection to the deadline with an interval of 80 %")
    @APIResponseSchema(Answer.class)
    public Response outlook(@RestPath String id, @RestQuery String within, @RestQuery String asOf, @RestQuery String knownOn,
            @Context Request request) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var viewpoint = Viewpoint.ofProgram(asOf, knownOn, today);
        Target target = targets.rated(id, viewpoint);
        Area area = areas.area(within, viewpoint);
        Marks.Seen seen = tallies.seenBy(caller.subject(), today);
        area.require(seen.scope());
        Goals.require(target, area);
        Trend trend = trends.of(target, area, viewpoint, seen.marks());
        Outlook outlook = Outlook.of(target, trend, viewpoint.asOf().isBefore(today));
        return answers.of(request,
                new Answer(target.id(), target.rule(), area.code(), outlook.verdict(), outlook, trend));
    }
}
