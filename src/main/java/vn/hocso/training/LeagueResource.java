package vn.hocso.training;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
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
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Provinces, or the districts of one, in the order of their rate; who cannot be compared stands below with the reason. */
@Path("/training/league")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class LeagueResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance league(LeagueView view);
    }

    private final Targets targets;
    private final Leagues leagues;
    private final ServiceClock clock;

    LeagueResource(Targets targets, Leagues leagues, ServiceClock clock) {
        this.targets = targets;
        this.leagues = leagues;
        this.clock = clock;
    }

    /**
     * @param target id of the target, empty for the ministry's of members online
     * @param within see {@link Leagues#table}
     * @param asOf day as people type it, likewise {@code knownOn}
     */
    @GET
    public TemplateInstance league(@RestQuery String target, @RestQuery String within, @RestQuery String asOf,
            @RestQuery String knownOn) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var viewpoint = Viewpoint.ofPerson(asOf, knownOn, today);
        Target of = targets.rated(target, viewpoint);
        Leagues.Table table = leagues.table(of, within, viewpoint, today);
        return Templates.league(new LeagueView(of, table.area(), of.part(within), table.by(), viewpoint, today, table.league(),
                leagues.limits().smallestRoster(), leagues.limits().smallestCoverage()));
    }

    @TemplateExtension(namespace = "league")
    static String share(Rate.Denominator denominator) {
        return RateView.percent(denominator);
    }
}
