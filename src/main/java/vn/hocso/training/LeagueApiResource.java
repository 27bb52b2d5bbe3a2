package vn.hocso.training;

import java.time.LocalDate;
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
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The league table for programs, by bearer token. */
@Path("/api/v1/targets/{id}/league")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class LeagueApiResource {

    /**
     * The answer.
     *
     * @param within code of the part whose parts are ranked
     * @param by what is ranked: province or district
     * @param smallestRoster people below which nobody is ranked
     * @param smallestCoverage share of the people known there who have to be on the lists
     * @param ranked the best first
     * @param unranked those of which the rate says too little, in dictionary order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String target, String rule, String within, String by, LocalDate asOf, LocalDate knownOn,
            int smallestRoster, double smallestCoverage, List<Place> ranked, List<Unranked> unranked) {}

    /** @param rank equal rates share one, and the next counts all before it */
    record Place(int rank, Rate group) {}

    /** @param reason why it is not compared with others */
    record Unranked(Rate group, String reason) {}

    private final Targets targets;
    private final Leagues leagues;
    private final JsonAnswers answers;
    private final ServiceClock clock;

    LeagueApiResource(Targets targets, Leagues leagues, JsonAnswers answers, ServiceClock clock) {
        this.targets = targets;
        this.leagues = leagues;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "League table of a target", description = "Groups in the order of their rate by roster, without rounding; beside"
            + " them those that are not ranked, and why. within = VN or a cluster ranks provinces, a province its districts; without it"
            + " all that the caller answers for. asOf and knownOn as for the rates")
    @APIResponseSchema(Answer.class)
    public Response league(@RestPath String id, @RestQuery String within, @RestQuery String asOf, @RestQuery String knownOn,
            @Context Request request) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var viewpoint = Viewpoint.ofProgram(asOf, knownOn, today);
        Target target = targets.rated(id, viewpoint);
        Leagues.Table table = leagues.table(target, within, viewpoint, today);
        return answers.of(request, new Answer(target.id(), target.rule(), table.area().code(), table.by().toString(),
                viewpoint.asOf(), viewpoint.knownOn(), leagues.limits().smallestRoster(), leagues.limits().smallestCoverage(),
                table.league().ranked().stream().map(place -> new Place(place.rank(), place.group().rate())).toList(),
                table.league().unranked().stream().map(one -> new Unranked(one.group().rate(), one.reason())).toList()));
    }
}
