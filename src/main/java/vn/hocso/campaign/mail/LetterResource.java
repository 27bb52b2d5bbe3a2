package vn.hocso.campaign.mail;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
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
import vn.hocso.campaign.mail.Letter.State;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.AuditEvent;

/** Which letters left, which wait, and which nobody took: the centre sends these again or puts them away. */
@Path("/campaign/letters")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class LetterResource {

    private static final int MOST = 200;

    /** How many letters are in a state. */
    record Tally(State state, long letters) {}

    /** @param name of the office */
    record Line(String name, Letter letter) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Line> lines, List<Tally> tallies, boolean open);
    }

    private final MailboxDesk desk;
    private final Outbox outbox;
    private final MailServer server;
    private final Caller caller;
    private final Event<AuditEvent> audit;

    LetterResource(MailboxDesk desk, Outbox outbox, MailServer server, Caller caller, Event<AuditEvent> audit) {
        this.desk = desk;
        this.outbox = outbox;
        this.server = server;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    public TemplateInstance list() {
        desk.requireCentre();
        Map<Office, String> names = desk.rows().stream()
                .collect(Collectors.toMap(row -> row.box().office(), MailboxDesk.Row::name));
        Map<State, Long> counts = outbox.counts();
        return Templates.list(
                outbox.newest(MOST).stream()
                        .map(letter -> new Line(names.getOrDefault(letter.office(), letter.office().code()), letter)).toList(),
                Arrays.stream(State.values()).map(state -> new Tally(state, counts.getOrDefault(state, 0L))).toList(),
                server.isOpen());
    }

    /** All that nobody took are tried again. */
    @POST
    @Path("dispatch")
    @Transactional
    public Response sendAll() {
        return again(null, "letters");
    }

    /** One of them. Asked twice it is tried again once. */
    @POST
    @Path("{id}/dispatch")
    @Transactional
    public Response send(@RestPath long id) {
        return again(id, "letter/" + id);
    }

    /** Nobody will send it any more; it stays on the list. */
    @POST
    @Path("{id}/withdrawal")
    @Transactional
    public Response putAway(@RestPath long id) {
        desk.requireCentre();
        boolean done = outbox.putAway(id);
        if (done) {
            audit.fire(new AuditEvent(caller.subject(), "campaign.letter", "letter/" + id, "put away"));
        }
        return back(done ? "put-away" : "nothing");
    }

    private Response again(Long id, String object) {
        desk.requireCentre();
        int letters = outbox.again(id);
        if (letters > 0) {
            audit.fire(new AuditEvent(caller.subject(), "campaign.letter", object, "sent again, " + letters));
        }
        return back(letters > 0 ? "again" : "nothing");
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/campaign/letters?done=" + done)).build();
    }
}
