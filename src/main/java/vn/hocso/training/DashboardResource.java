package vn.hocso.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Rate.Denominator;

/** The ministry's dashboard: where the country, each cluster and each province stand, on any date. */
@Path("/training")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class DashboardResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance dashboard(DashboardView view);
    }

    private final Dashboards dashboards;
    private final Caller caller;
    private final ServiceClock clock;

    DashboardResource(Dashboards dashboards, Caller caller, ServiceClock clock) {
        this.dashboards = dashboards;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param cluster number of a cluster, to see its provinces only
     * @param sort column: name, roster, registered, trained; with a minus before it the other way round
     */
    @GET
    public TemplateInstance dashboard(@RestQuery String asOf, @RestQuery String cluster,
            @RestQuery @DefaultValue("name") String sort) {
        return Templates
                .dashboard(dashboards.view(RatesResource.day(asOf, clock), cluster, TableOrder.of(sort), caller.scope()));
    }

    /** How templates write a denominator: {@code {rate.roster.percent}}; nothing is not 0 %. */
    @TemplateExtension
    static String percentOf(RateView view, Denominator denominator) {
        return RateView.percent(denominator);
    }

    @TemplateExtension
    static int barOf(RateView view, Denominator denominator) {
        return RateView.bar(denominator);
    }
}
