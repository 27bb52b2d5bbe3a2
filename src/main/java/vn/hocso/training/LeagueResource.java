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
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;
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
    private final Tallies tallies;
    private final Groups groups;
    private final Areas areas;
    private final RatesConfig config;
    private final Caller caller;
    private final ServiceClock clock;

    LeagueResource(Targets targets, Tallies tallies, Groups groups, Areas areas, RatesConfig config, Caller caller,
            ServiceClock clock) {
        this.targets = targets;
        this.tallies = tallies;
        this.groups = groups;
        this.areas = areas;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param target id of the target, empty for the ministry's of members online
     * @param within code of the country, a cluster (ranks provinces) or a province (ranks districts); empty for all that the person answers for
     * @param asOf day as people type it, likewise {@code knownOn}
     */
    @GET
    public TemplateInstance league(@RestQuery String target, @RestQuery String within, @RestQuery String asOf,
            @RestQuery String knownOn) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var viewpoint = Viewpoint.ofPerson(asOf, knownOn, today);
        Marks.Seen seen = tallies.seenBy(caller.subject(), today);
        Target of = targets.rated(target, viewpoint);
        String asked = of.part(within);
        Area area = areas.area(asked, seen.scope(), viewpoint);
        Cut by = cut(area);
        League league = League.of(groups.of(of, by, area.code(), Division.USUAL, viewpoint, seen), config.league());
        return Templates.league(new LeagueView(of, area, asked, by, viewpoint, today, league,
                config.league().smallestRoster(), config.league().smallestCoverage()));
    }

    private static Cut cut(Area area) {
        return switch (area.level()) {
            case COUNTRY, CLUSTER, MERGED -> Cut.PROVINCE;
            case PROVINCE -> Cut.DISTRICT;
            default -> throw DomainException.invalid("league-not-here",
                    "Chỉ xếp hạng tỉnh, thành phố của cả nước hoặc một cụm, và huyện của một tỉnh.");
        };
    }

    @TemplateExtension(namespace = "league")
    static String share(Rate.Denominator denominator) {
        return RateView.percent(denominator);
    }
}
