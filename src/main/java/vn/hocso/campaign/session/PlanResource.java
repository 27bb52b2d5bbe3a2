package vn.hocso.campaign.session;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Form;

/** Changes what is planned for a session, until it is closed or called off. */
@Path("/campaign/sessions/{id}/plan")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class PlanResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance change(TrainingSession session, TrainingCluster cluster, Form form);
    }

    private final KeptSessions kept;
    private final Sessions sessions;
    private final Windows windows;
    private final Caller caller;

    PlanResource(KeptSessions kept, Sessions sessions, Windows windows, Caller caller) {
        this.kept = kept;
        this.sessions = sessions;
        this.windows = windows;
        this.caller = caller;
    }

    @GET
    public TemplateInstance form(@RestPath long id) {
        TrainingSession session = kept.kept(id);
        session.requireChangeable();
        return form(session, PlanForm.of(session));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath long id, @RestForm String heldOn, @RestForm String startsAt, @RestForm String endsAt,
            @RestForm String venue, @RestForm String topic, @RestForm String speakers, @RestForm String audience,
            @RestForm @DefaultValue("0") int version) {
        TrainingSession session = kept.kept(id);
        var form = new Form("heldOn", heldOn, "startsAt", startsAt, "endsAt", endsAt, "venue", venue, "topic", topic,
                "speakers",
                speakers, "audience", audience, "version", String.valueOf(version));
        Plan plan = PlanForm.read(form);
        if (plan == null) {
            return refused(400, session, form);
        }
        try {
            sessions.change(session, plan, version, caller.subject());
        } catch (DomainException e) {
            form.refuse("heldOn", e.getMessage());
            return refused(409, session, form);
        }
        return Response.seeOther(URI.create("/campaign/sessions/" + id + "?done=changed")).build();
    }

    private Response refused(int status, TrainingSession session, Form form) {
        return Response.status(status).type("text/html;charset=UTF-8").entity(form(session, form).render()).build();
    }

    private TemplateInstance form(TrainingSession session, Form form) {
        return Templates.change(session, windows.of(session.province(), session.heldOn()), form);
    }
}
