package vn.hocso.campaign.mail;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import vn.hocso.web.Form;

/** Where offices get letters, for the centre and for each province's own officer: the address, or that the office wants none. */
@Path("/campaign/mailboxes")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class MailboxResource {

    private static final int LETTERS_SHOWN = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<MailboxDesk.Row> rows, boolean open, boolean centre);

        static native TemplateInstance office(MailboxDesk.Row row, List<Letter> letters, boolean open, Form form);
    }

    private final MailboxDesk desk;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final MailServer server;
    private final Caller caller;

    MailboxResource(MailboxDesk desk, Mailboxes mailboxes, Outbox outbox, MailServer server, Caller caller) {
        this.desk = desk;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.server = server;
        this.caller = caller;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(desk.rows(), server.isOpen(), desk.isCentre());
    }

    /** @param office two digits of a province, or {@code TW} */
    @GET
    @Path("{office}")
    public TemplateInstance office(@RestPath String office) {
        MailboxDesk.Row row = desk.row(office);
        String address = row.box().address();
        return page(row, new Form("address", address, "letters", row.box().wanted() ? "wanted" : ""));
    }

    @POST
    @Path("{office}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(@RestPath String office, @RestForm String address, @RestForm String letters) {
        MailboxDesk.Row row = desk.row(office);
        var form = new Form("address", address, "letters", letters);
        String told = form.read("address", () -> Address.of(form.value("address")));
        if (form.isWrong()) {
            return Response.status(Response.Status.BAD_REQUEST).type("text/html;charset=UTF-8")
                    .entity(page(row, form).render()).build();
        }
        mailboxes.tell(row.box().office(), told, form.value("letters").equals("wanted"), caller.subject());
        return Response.seeOther(URI.create("/campaign/mailboxes/" + row.box().office().code() + "?done=told")).build();
    }

    private TemplateInstance page(MailboxDesk.Row row, Form form) {
        return Templates.office(row, outbox.newestOf(row.box().office(), LETTERS_SHOWN), server.isOpen(), form);
    }
}
