package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.evidence.Cell.Figure;

/** The ministry's dashboard: where the country, each cluster and each province stand, on any date. */
@Path("/training")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class DashboardResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance dashboard(DashboardView view, String figures);

        static native TemplateInstance figures(DashboardView view, boolean admin);
    }

    private final Targets targets;
    private final Dashboards dashboards;
    private final RenderedFigures rendered;
    private final FrozenNotes frozen;
    private final Caller caller;
    private final ServiceClock clock;

    DashboardResource(Targets targets, Dashboards dashboards, RenderedFigures rendered, FrozenNotes frozen, Caller caller,
            ServiceClock clock) {
        this.targets = targets;
        this.dashboards = dashboards;
        this.rendered = rendered;
        this.frozen = frozen;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param target id of the target, empty for the ministry's of members online
     * @param within code of a part of the country, see {@link Area#code}
     * @param boundary 2025 for the 34 provinces since then
     * @param scheme by which clusters, empty for the ministry's
     * @param asOf a day that has no figures is answered with those of today and the reason
     * @param knownOn as it was known at the end of that day, empty for now
     * @param sort column: name, roster, registered, trained; with a minus before it the other way round
     * @param q part of the name of the rows to show, with or without diacritics
     */
    @GET
    public RestResponse<String> dashboard(@RestQuery String target, @RestQuery String within,
            @RestQuery String boundary, @RestQuery String scheme,
            @RestQuery String asOf,
            @RestQuery String knownOn,
            @RestQuery @DefaultValue("name") String sort, @RestQuery String q) {
        LocalDate today = Campaign.dateOf(clock.instant());
        TableOrder order = TableOrder.of(sort);
        var division = Division.of(boundary, scheme);
        String search = blank(q) ? null : Vietnamese.clean(q);
        Refusal refusal = Refusal.of("asOf", asOf, today).or(() -> Refusal.of("knownOn", knownOn, today)).orElse(null);
        var viewpoint = refusal == null ? Viewpoint.ofPerson(asOf, knownOn, today) : Viewpoint.of(today);
        Target of = targets.rated(target, viewpoint);
        String part = of.part(within);
        if (refusal != null) {
            var shown = new Shown(part, division.boundary(), null, null, order, search).by(of)
                    .byScheme(division.scheme());
            return page(RestResponse.Status.BAD_REQUEST,
                    dashboards.view(shown, viewpoint, caller.scope()).refusing(refusal));
        }
        var shown = new Shown(part, division.boundary(), blank(asOf) ? null : viewpoint.asOf(), viewpoint.knownOn(), order,
                search).by(of).byScheme(division.scheme());
        return page(RestResponse.Status.OK, dashboards.view(shown, viewpoint, caller.scope()));
    }

    private static boolean blank(String parameter) {
        return parameter == null || parameter.isBlank();
    }

    private RestResponse<String> page(RestResponse.Status status, DashboardView view) {
        boolean admin = caller.has(Roles.ADMIN);
        List<Object> notes = view.goals().stream().map(Goal::target).filter(target -> target.province() != null)
                .map(target -> frozen.of(target, view.asOf())).toList();
        String figures = rendered.of(view, notes, admin, () -> Templates.figures(view, admin).render());
        return RestResponse.ResponseBuilder.create(status, Templates.dashboard(view, figures).render())
                .type("text/html;charset=UTF-8")
                .build();
    }

    /** How templates write a denominator: {@code {rate.roster.percent}}; nothing is not 0 %. */
    @TemplateExtension
    static String percentOf(RateView view, Denominator denominator) {
        return RateView.percent(denominator);
    }

    /** @return by which name the trained of a denominator are found; those compared with a letter's figure are all who completed */
    @TemplateExtension
    static String ofTrained(Rate.Kind kind) {
        return (switch (kind) {
            case ROSTER -> Figure.TRAINED_OF_ROSTER;
            case REGISTERED -> Figure.TRAINED_OF_REGISTERED;
            case OFFICIAL, TEAM, COMMUNE, PROVINCE -> Figure.COMPLETED;
        }).toString();
    }

    /** @return by which name its people are found, null for the figure of a letter, of whom nobody knows who they are, and for what are not people */
    @TemplateExtension
    static String ofAll(Rate.Kind kind) {
        return switch (kind) {
            case ROSTER -> Figure.ROSTER.toString();
            case REGISTERED -> Figure.REGISTERED.toString();
            case OFFICIAL, TEAM, COMMUNE, PROVINCE -> null;
        };
    }

    @TemplateExtension
    static int barOf(RateView view, Denominator denominator) {
        return RateView.bar(denominator);
    }
}
