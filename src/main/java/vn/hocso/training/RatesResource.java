package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The rates of a target for programs, by bearer token. */
@Path("/api/v1/targets/{id}/rates")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class RatesResource {

    /**
     * The answer.
     *
     * @param target id of the target
     * @param rule of "trained"
     * @param by the cut
     * @param asOf end of that day in Vietnam, inclusive
     * @param rates a group each
     */
    record Answer(String target, String rule, String by, LocalDate asOf, List<Rate> rates) {}

    private final Targets targets;
    private final Rates rates;
    private final Caller caller;
    private final ServiceClock clock;

    RatesResource(Targets targets, Rates rates, Caller caller, ServiceClock clock) {
        this.targets = targets;
        this.rates = rates;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Rates of a target", description = "Numerators in three series, denominators with source and date")
    public Answer rates(@RestPath String id, @RestQuery @DefaultValue("national") String by, @RestQuery String asOf) {
        Target target = targets.target(id);
        LocalDate day = AsOf.ofProgram(asOf, Campaign.dateOf(clock.instant()));
        Cut cut = Cut.of(by);
        return new Answer(target.id(), target.rule(), by, day, rates.of(target, cut, day, caller.scope()));
    }
}
