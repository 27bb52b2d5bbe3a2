package vn.hocso.training.goal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Rule;
import vn.hocso.learning.Rules;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Besides;
import vn.hocso.training.Target;
import vn.hocso.training.Targets;

/** Where an administrator sees, makes and changes targets. */
@Path("/administration")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class GoalResource {

    private static final String LIST = "/administration/targets";
    private static final String HTML = "text/html;charset=UTF-8";

    /**
     * @param scopeName whose target it is, in Vietnamese
     * @param beside address of the page on which it is counted when no rule counts it, null for none
     */
    record Row(Target target, String scopeName, String beside) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Row> rows);

        static native TemplateInstance form(GoalForm form);
    }

    private final GoalDesk desk;
    private final Targets targets;
    private final Besides besides;
    private final Roster roster;
    private final Rules rules;
    private final Caller caller;
    private final ServiceClock clock;

    GoalResource(GoalDesk desk, Targets targets, Besides besides, Roster roster, Rules rules, Caller caller,
            ServiceClock clock) {
        this.besides = besides;
        this.desk = desk;
        this.targets = targets;
        this.roster = roster;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/targets")
    public TemplateInstance list() {
        return Templates.list(desk.all().stream()
                .map(target -> new Row(target, scopeName(target), besides.page(target))).toList());
    }

    @GET
    @Path("/new-target")
    public TemplateInstance blank() {
        return Templates.form(form(TypedGoal.empty(), true, Map.of()));
    }

    @POST
    @Path("/targets")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@BeanParam GoalFields fields) {
        TypedGoal typed = fields.typed(fields.id);
        return taken(typed, true, () -> desk.make(typed, caller.subject()), "made");
    }

    @GET
    @Path("/targets/{id}")
    public TemplateInstance one(@RestPath String id) {
        return Templates.form(form(desk.open(id), false, Map.of()));
    }

    @POST
    @Path("/targets/{id}/terms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath String id, @BeanParam GoalFields fields) {
        TypedGoal typed = fields.typed(id);
        return taken(typed, false, () -> desk.change(typed, caller.subject()), "changed");
    }

    /** What was typed stays when it is refused. */
    private Response taken(TypedGoal typed, boolean isNew, Runnable step, String done) {
        Map<String, String> problems = typed.problems(provinces().stream().map(Province::code).collect(Collectors.toSet()),
                rules.all().stream().map(Rule::code).collect(Collectors.toSet()),
                rules.all().stream().filter(Rule::expires).map(Rule::code).collect(Collectors.toSet()));
        if (!problems.isEmpty()) {
            return refused(Response.Status.BAD_REQUEST, form(typed, isNew, problems));
        }
        try {
            step.run();
            targets.forget(typed.id());
        } catch (DomainException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                throw e;
            }
            return refused(Response.Status.CONFLICT, form(typed, isNew, Map.of("terms", e.getMessage())));
        }
        return Response.seeOther(URI.create(LIST + "/" + typed.id() + "?done=" + done)).build();
    }

    private static Response refused(Response.Status status, GoalForm form) {
        return Response.status(status).type(HTML).entity(Templates.form(form).render()).build();
    }

    private GoalForm form(TypedGoal typed, boolean isNew, Map<String, String> problems) {
        boolean fixed = !isNew && desk.isFixed(typed.id());
        TypedGoal shown = fixed ? desk.open(typed.id()).called(typed.title(), typed.source(), typed.version()) : typed;
        return new GoalForm(shown, isNew, fixed, problems, provinces(), rules.all());
    }

    private List<Province> provinces() {
        return roster.provinces(Campaign.dateOf(clock.instant()));
    }

    private String scopeName(Target target) {
        return target.province() == null
                ? "Cả nước"
                : roster.unit(target.province()).map(Unit::name).orElse(target.scope());
    }
}
