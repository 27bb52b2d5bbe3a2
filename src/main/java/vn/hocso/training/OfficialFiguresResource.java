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
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.FigureKind;
import vn.hocso.roster.OfficialFigure;
import vn.hocso.roster.Roster;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** What letters and reports say of the whole country, for programs, by bearer token. */
@Path("/api/v1/official-figures")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class OfficialFiguresResource {

    /**
     * The answer.
     *
     * @param asOf figures that describe a day up to that one
     * @param knownOn as they were told at the end of that day, absent for now
     * @param figures oldest first; never to be spread over provinces
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(LocalDate asOf, LocalDate knownOn, List<Figure> figures) {}

    /**
     * One figure of one document.
     *
     * @param asOf the day that it describes
     * @param period how a source that names no day dates it; {@code asOf} then only orders it
     * @param lowerBound the source says "more than"; likewise approximate, "about"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(FigureKind kind, long value, LocalDate asOf, String period, boolean lowerBound, boolean approximate,
            String source) {

        static Figure of(OfficialFigure one) {
            return new Figure(one.kind(), one.value(), one.asOf(), one.period(), one.lowerBound(), one.approximate(),
                    one.source());
        }
    }

    private final Roster roster;
    private final JsonAnswers answers;
    private final ServiceClock clock;

    OfficialFiguresResource(Roster roster, JsonAnswers answers, ServiceClock clock) {
        this.roster = roster;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Official figures of letters and reports", description = "Of the whole country, each with its document and the day that it"
            + " describes, up to the end of the day asOf; knownOn = as they were told at the end of that day, before others were added or"
            + " withdrawn")
    @APIResponseSchema(Answer.class)
    public Response figures(@RestQuery String asOf, @RestQuery String knownOn, @Context Request request) {
        var viewpoint = Viewpoint.ofProgram(asOf, knownOn, Campaign.dateOf(clock.instant()));
        List<Figure> figures = roster.officialFigures(viewpoint.knownOn()).stream()
                .filter(figure -> !figure.asOf().isAfter(viewpoint.asOf())).map(Figure::of).toList();
        return answers.of(request, new Answer(viewpoint.asOf(), viewpoint.knownOn(), figures));
    }
}
