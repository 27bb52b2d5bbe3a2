package vn.hocso.training;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.exclusion.Choice;
import vn.hocso.training.exclusion.Exclusion;
import vn.hocso.training.exclusion.Exclusions;

/** What the ministry does not count and why, for everybody who sees the figures; and where the ministry decides. */
@Path("/training/exclusions")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class ExclusionResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Area area, List<Exclusion> exclusions, boolean ministry);

        static native TemplateInstance form(ExclusionForm form);
    }

    private static final URI DECIDED = URI.create("/training/exclusions?done=excluded");
    private static final URI LIFTED = URI.create("/training/exclusions?done=lifted");
    private static final String REASON = "exclusion-reason";

    private final Excluding excluding;
    private final Exclusions exclusions;
    private final Targets targets;
    private final Areas areas;
    private final Caller caller;
    private final ServiceClock clock;

    ExclusionResource(Excluding excluding, Exclusions exclusions, Targets targets, Areas areas, Caller caller,
            ServiceClock clock) {
        this.excluding = excluding;
        this.exclusions = exclusions;
        this.targets = targets;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param within code of a part of the country, empty for all that the person answers for */
    @GET
    public TemplateInstance list(@RestQuery String within) {
        LocalDate today = Campaign.dateOf(clock.instant());
        Area area = areas.area(within, today);
        if (area.level() != Area.Level.COUNTRY) {
            area.require(caller.scope());
        }
        List<Exclusion> found = exclusions.of(targets.target(Target.MEMBERS_ONLINE).rule(), today, null,
                Excluding.part(area, caller.scope()));
        return Templates.list(area, found, caller.has(Roles.ADMIN) && caller.scope().national());
    }

    /** See {@link Excluding#choice} for what can be chosen. */
    @GET
    @Path("/new")
    @RolesAllowed(Roles.ADMIN)
    public TemplateInstance form(@RestQuery String within, @RestQuery String flag, @RestQuery String completion) {
        Choice choice = excluding.choice(within, flag, completion);
        return Templates.form(new ExclusionForm(choice, exclusions.chosen(choice), "", null));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    public Response decide(@RestForm String within, @RestForm String flag, @RestForm String completion,
            @RestForm String reason) {
        Choice choice = excluding.choice(within, flag, completion);
        try {
            excluding.decide(choice, reason);
        } catch (DomainException refused) {
            if (!refused.code().equals(REASON)) {
                throw refused;
            }
            return Response.status(Response.Status.BAD_REQUEST).type("text/html;charset=UTF-8").entity(Templates.form(
                    new ExclusionForm(choice, exclusions.chosen(choice), reason, refused.getMessage())).render()).build();
        }
        return Response.seeOther(DECIDED).build();
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed(Roles.ADMIN)
    public Response lift(@RestPath long id, @RestForm String reason) {
        excluding.lift(id, reason);
        return Response.seeOther(LIFTED).build();
    }
}
