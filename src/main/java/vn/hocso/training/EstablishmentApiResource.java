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

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Establishment;
import vn.hocso.roster.Roster;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** How far provinces have come with founding teams, as letters and they themselves say it, for programs, by bearer token. */
@Path("/api/v1/establishment")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class EstablishmentApiResource {

    /**
     * The answer.
     *
     * @param asOf end of that day
     * @param boundary of the provinces' codes
     * @param provinces of which anything was said by then, in dictionary order
     */
    record Answer(LocalDate asOf, String boundary, List<State> provinces) {}

    /**
     * What was said last.
     *
     * @param code with its scheme
     * @param status the level down to which every place has its team
     * @param since the day of which that is said
     * @param source how pages name where it comes from
     * @param inferred follows from two letters, stands in none
     */
    record State(String code, String name, Establishment.Status status, LocalDate since, String source, boolean inferred) {}

    private final Roster roster;
    private final JsonAnswers answers;
    private final ServiceClock clock;

    EstablishmentApiResource(Roster roster, JsonAnswers answers, ServiceClock clock) {
        this.roster = roster;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Provinces by how far they have come with founding teams", description = "The newest that was said of each province by"
            + " the end of the day asOf, with its day and source. Of all provinces, for everybody who sees figures: it stands in letters")
    @APIResponseSchema(Answer.class)
    public Response establishment(@RestQuery String asOf, @Context Request request) {
        LocalDate day = AsOf.ofProgram(asOf, Campaign.dateOf(clock.instant()));
        return answers.of(request,
                new Answer(day, Areas.UNITS, roster.establishment(day).stream().map(this::state).toList()));
    }

    private State state(Establishment one) {
        String name = roster.unit(one.provinceCode()).map(unit -> unit.name()).orElse(one.provinceCode());
        return new State(Areas.UNITS + ":" + one.provinceCode(), name, one.status(), one.asOf(), one.source(), one.inferred());
    }
}
