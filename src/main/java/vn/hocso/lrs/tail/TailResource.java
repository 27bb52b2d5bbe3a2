package vn.hocso.lrs.tail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.StatementTail;
import vn.hocso.shared.AuditEvent;

/**
 * The newest statements of the store. Those of other systems may tell about people, so each look that shows any is in the log.
 * With {@code after} the page holds only what is newer, which a script puts on top of the page that is open.
 */
@Path("/administration/statements")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class TailResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int SHOWN = 25;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tail(List<TailEntry> entries, TailForm form, Instant newest,
                Map<String, String> problems);
    }

    private final StatementTail tail;
    private final Caller caller;
    private final Event<AuditEvent> audit;

    TailResource(StatementTail tail, Caller caller, Event<AuditEvent> audit) {
        this.tail = tail;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    public Response newest() {
        return newest(new TailForm("", "", "", ""), null);
    }

    /** By POST: a filter may be a person, and addresses are written to logs. */
    @POST
    public Response narrowed(@RestForm String agent, @RestForm String verb, @RestForm String activity,
            @RestForm String authority, @RestForm String after) {
        return newest(new TailForm(agent, verb, activity, authority), after);
    }

    private Response newest(TailForm form, String after) {
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return refused(form, problems);
        }
        try {
            Instant since = after == null || after.isEmpty() ? null : Instant.parse(after);
            List<TailEntry> entries = tail.newest(form.wanted(), since, SHOWN).stream().map(TailEntry::of).toList();
            if (!entries.isEmpty()) {
                audit.fire(new AuditEvent(caller.subject(), "lrs.statement-view", "lrs", entries.size()
                        + " statements, filtered by " + (form.isFiltered() ? String.join(" ", form.names()) : "nothing")));
            }
            return page(200, Templates.tail(entries, form, TailForm.newest(entries, since), Map.of()));
        } catch (DateTimeException e) {
            return refused(form,
                    Map.of("filters", "Trang này không cho biết đã xem đến đâu. Bạn bấm “Lọc” để xem lại từ đầu."));
        }
    }

    /** Nothing was looked for, so nothing is said about what is there. */
    private static Response refused(TailForm form, Map<String, String> problems) {
        return page(400, Templates.tail(List.of(), form, null, problems));
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }
}
