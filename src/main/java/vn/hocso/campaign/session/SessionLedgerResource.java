package vn.hocso.campaign.session;

import java.net.URI;
import java.util.List;

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
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Province;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.web.Form;

/** The ledger of sessions: what is planned, what took place, how many came. Officers plan; monitors see counts. */
@Path("/campaign/sessions")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.MONITOR, Roles.ADMIN})
@Blocking
class SessionLedgerResource {

    private static final String LEDGER = "/campaign/sessions";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ledger(LedgerView view);

        static native TemplateInstance one(SessionView view);

        /** @param cluster with the window of the letter; null for a province in none */
        static native TemplateInstance plan(Province province, TrainingCluster cluster, Form form);
    }

    private final KeptSessions kept;
    private final Ledger ledger;
    private final Sessions sessions;
    private final Windows windows;
    private final Caller caller;

    SessionLedgerResource(KeptSessions kept, Ledger ledger, Sessions sessions, Windows windows, Caller caller) {
        this.kept = kept;
        this.ledger = ledger;
        this.sessions = sessions;
        this.windows = windows;
        this.caller = caller;
    }

    /**
     * @param province code of one that the person sees, empty for all of them
     * @param page counted from one; one that there is not is the nearest
     */
    @GET
    public TemplateInstance ledger(@RestQuery @DefaultValue("") String province, @RestQuery @DefaultValue("1") int page) {
        List<Province> all = kept.provinces();
        String chosen = all.size() == 1 ? all.get(0).code() : province;
        List<Province> shown = all.stream().filter(one -> chosen.isEmpty() || one.code().equals(chosen)).toList();
        List<TrainingSession> found = sessions.all(shown.stream().map(Province::code).toList());
        int last = Math.max(0, found.size() - 1) / LedgerView.A_PAGE + 1;
        int no = Math.min(Math.max(1, page), last);
        List<TrainingSession> rows = found.subList((no - 1) * LedgerView.A_PAGE,
                Math.min(no * LedgerView.A_PAGE, found.size()));
        return Templates.ledger(new LedgerView(all, shown.size() == 1 ? shown.get(0).code() : "",
                ledger.rows(rows, kept.today()), no, found.size(), kept.isOfficer()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
    public Response make(@RestForm @DefaultValue("") String province, @RestForm String heldOn, @RestForm String startsAt,
            @RestForm String endsAt, @RestForm String venue, @RestForm String topic, @RestForm String speakers,
            @RestForm String audience) {
        Province of = kept.keptProvince(province);
        var form = new Form("heldOn", heldOn, "startsAt", startsAt, "endsAt", endsAt, "venue", venue, "topic", topic,
                "speakers",
                speakers, "audience", audience);
        Plan plan = PlanForm.read(form);
        if (plan == null) {
            return Response.status(400).type("text/html;charset=UTF-8").entity(plan(of, form).render()).build();
        }
        long id = sessions.plan(of.code(), plan, caller.subject());
        return Response.seeOther(URI.create(LEDGER + "/" + id + "?done=planned")).build();
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath long id) {
        TrainingSession session = kept.seen(id);
        return Templates.one(ledger.view(session, kept.isKept(session.province()), kept.today()));
    }

    /** It took place and is over. */
    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
    public Response close(@RestPath long id) {
        sessions.close(kept.kept(id), caller.subject());
        return Response.seeOther(URI.create(LEDGER + "/" + id + "?done=closed")).build();
    }

    /** It does not take place. */
    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
    public Response cancel(@RestPath long id) {
        sessions.cancel(kept.kept(id), caller.subject());
        return Response.seeOther(URI.create(LEDGER + "/" + id + "?done=cancelled")).build();
    }

    private TemplateInstance plan(Province province, Form form) {
        return Templates.plan(province, windows.of(province.code(), kept.today()), form);
    }
}
