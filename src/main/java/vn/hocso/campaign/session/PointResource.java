package vn.hocso.campaign.session;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Form;

/** Connects places to the room of a session, district by district, and prints their codes. */
@Path("/campaign/sessions/{id}/points")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class PointResource {

    private static final int LONGEST_NAME = 120;

    /**
     * @param communes of the district that is chosen
     * @param connected codes of communes that have a point
     * @param ticked codes that were chosen before something was wrong
     */
    record PointsView(TrainingSession session, List<Unit> districts, List<Unit> communes, Set<String> connected,
            Set<String> ticked,
            Form form) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance add(PointsView view);
    }

    private final KeptSessions kept;
    private final VenuePoints points;
    private final PointSheets sheets;
    private final Roster roster;
    private final Caller caller;
    private final Event<AuditEvent> audit;

    PointResource(KeptSessions kept, VenuePoints points, PointSheets sheets, Roster roster, Caller caller,
            Event<AuditEvent> audit) {
        this.kept = kept;
        this.points = points;
        this.sheets = sheets;
        this.roster = roster;
        this.caller = caller;
        this.audit = audit;
    }

    /** @param district whose communes can be chosen, empty for the first of the province */
    @GET
    public TemplateInstance form(@RestPath long id, @RestQuery @DefaultValue("") String district) {
        TrainingSession session = kept.kept(id);
        session.requireChangeable();
        return form(session, new Form("district", district, "kind", "each", "name", ""), Set.of());
    }

    /** @param kind {@code each} for a point in each commune, {@code one} for one that has a name and connects all of them */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestPath long id, @RestForm String district, @RestForm String kind, @RestForm String name,
            @RestForm List<String> commune) {
        TrainingSession session = kept.kept(id);
        var form = new Form("district", district, "kind", kind, "name", name);
        boolean each = !form.value("kind").equals("one");
        if (!each && form.value("name").isEmpty()) {
            form.refuse("name", "Bạn ghi tên điểm cầu, ví dụ Hội trường UBND huyện.");
        } else if (form.value("name").length() > LONGEST_NAME) {
            form.refuse("name", "Bạn viết ngắn lại, nhiều nhất " + LONGEST_NAME + " ký tự.");
        }
        List<String> chosen = commune == null ? List.of() : commune;
        if (!form.isWrong()) {
            try {
                points.add(session, each ? null : form.value("name"), chosen, caller.subject());
                return Response.seeOther(URI.create("/campaign/sessions/" + id + "?done=connected")).build();
            } catch (DomainException e) {
                form.refuse("communes", e.getMessage());
                audit.fire(new AuditEvent(caller.subject(), "campaign.session-refused", "session/" + id, e.code()));
            }
        }
        return Response.status(400).type("text/html;charset=UTF-8")
                .entity(form(session, form, new HashSet<>(chosen)).render()).build();
    }

    @POST
    @Path("/{point}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath long id, @RestPath long point) {
        points.remove(kept.kept(id), point, caller.subject());
        return Response.seeOther(URI.create("/campaign/sessions/" + id + "?done=disconnected")).build();
    }

    /** @param part which of the files, counted from one */
    @GET
    @Path("/pdf")
    public Response pdf(@RestPath long id, @RestQuery @DefaultValue("1") int part) {
        return sheets.pdf(kept.kept(id), part);
    }

    private TemplateInstance form(TrainingSession session, Form form, Set<String> ticked) {
        List<Unit> districts = roster.unitsIn(session.province());
        String chosen = districts.stream().map(Unit::code).filter(form.value("district")::equals).findFirst()
                .orElse(districts.get(0).code());
        var connected = new HashSet<String>();
        points.of(session).forEach(point -> point.communes().forEach(commune -> connected.add(commune.code())));
        return Templates.add(new PointsView(session, districts, roster.unitsIn(chosen), connected, ticked,
                form.with("district", chosen)));
    }
}
