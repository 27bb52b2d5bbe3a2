package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Rule;
import vn.hocso.learning.Rules;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.RuleComparison.Group;

/** What another rule of "trained" would make of the same people: whoever changes the rule sees first what it changes. */
@Path("/training/rules")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class RuleResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance rules(RuleComparison view);
    }

    private final Targets targets;
    private final Rules rules;
    private final Tallies tallies;
    private final Groups groups;
    private final Areas areas;
    private final Caller caller;
    private final ServiceClock clock;

    RuleResource(Targets targets, Rules rules, Tallies tallies, Groups groups, Areas areas, Caller caller, ServiceClock clock) {
        this.targets = targets;
        this.rules = rules;
        this.tallies = tallies;
        this.groups = groups;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param target id of the target, empty for the ministry's of members online
     * @param within code of a part of the country, empty for all that the person answers for
     * @param asOf day as people type it, likewise {@code knownOn}
     */
    @GET
    public TemplateInstance rules(@RestQuery String target, @RestQuery String within, @RestQuery String asOf,
            @RestQuery String knownOn) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var viewpoint = Viewpoint.ofPerson(asOf, knownOn, today);
        Marks.Seen seen = tallies.seenBy(caller.subject(), today);
        Target of = targets.ruled(target, viewpoint);
        Area area = areas.area(of.part(within), seen.scope(), viewpoint);
        Rule counting = rules.rule(of.rule());
        List<Rule> all = Stream.concat(Stream.of(counting), rules.all().stream().filter(rule -> !rule.equals(counting)))
                .toList();
        List<Cut> cuts = areas.cuts(area);
        Cut by = cuts.isEmpty() ? null : cuts.get(cuts.size() - 1);
        List<Group> parts = by == null
                ? List.of()
                : RuleComparison.beside(all.stream()
                        .map(rule -> groups.of(of.by(rule.code()), by, area, Division.USUAL, viewpoint, seen)).toList());
        return Templates.rules(new RuleComparison(of, area, by, viewpoint, today, all, parts, whole(all, of, area,
                viewpoint, seen)));
    }

    /** @return null for somebody who answers for several provinces and not for the country */
    private Group whole(List<Rule> all, Target target, Area area, Viewpoint viewpoint, Marks.Seen seen) {
        return area.level() == Area.Level.COUNTRY && !seen.scope().national()
                ? null
                : new Group(all.stream().map(rule -> RateView.of(groups.of(target.by(rule.code()), area, viewpoint, seen)))
                        .toList());
    }
}
