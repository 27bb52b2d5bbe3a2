package vn.hocso.campaign.source;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

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
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.FigureKind;
import vn.hocso.roster.source.NewFigure;
import vn.hocso.roster.source.NewSource;
import vn.hocso.roster.source.SourceDesk;
import vn.hocso.roster.source.SourceDocument;
import vn.hocso.roster.source.Sources;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Form;

/** Where an administrator adds documents of this installation and the figures that they state, and withdraws what was wrong. */
@Path("/administration/sources")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class SourceResource {

    private static final String LIST = "/administration/sources";
    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<SourceDocument> documents, Form form);

        static native TemplateInstance one(Entry entry, Form form);
    }

    /** In templates: {@code {#for kind in sources:kinds}}. */
    @TemplateExtension(namespace = "sources")
    static SourceDocument.Kind[] kinds() {
        return SourceDocument.Kind.values();
    }

    /** In templates: {@code {#for kind in sources:figures}}. */
    @TemplateExtension(namespace = "sources")
    static FigureKind[] figures() {
        return FigureKind.values();
    }

    private final Ledger ledger;
    private final Sources sources;
    private final SourceDesk desk;
    private final Caller caller;

    SourceResource(Ledger ledger, Sources sources, SourceDesk desk, Caller caller) {
        this.ledger = ledger;
        this.sources = sources;
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(sources.documents(), new Form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestForm String kind, @RestForm String title, @RestForm String citedAs, @RestForm String issuer,
            @RestForm String number, @RestForm String issuedOn, @RestForm String address, @RestForm String note) {
        var form = new Form("kind", kind, "title", title, "citedAs", citedAs, "issuer", issuer, "number", number, "issuedOn",
                issuedOn, "address", address, "note", note);
        NewSource source = SourceForms.source(form);
        String id = taken(form, "citedAs", () -> desk.add(source, caller.subject()));
        return form.isWrong()
                ? refused(Templates.list(sources.documents(), form))
                : Response.seeOther(URI.create(LIST + "/" + id + "?done=added")).build();
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath String id) {
        return Templates.one(ledger.entry(id), new Form());
    }

    @POST
    @Path("/{id}/figures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addFigure(@RestPath String id, @RestForm String kind, @RestForm String value, @RestForm String asOf,
            @RestForm String place, @RestForm String exactness) {
        var form = new Form("kind", kind, "value", value, "asOf", asOf, "place", place, "exactness", exactness);
        NewFigure figure = SourceForms.figure(form);
        taken(form, "asOf", () -> {
            desk.add(id, figure, caller.subject());
            return id;
        });
        return form.isWrong()
                ? refused(Templates.one(ledger.entry(id), form))
                : Response.seeOther(URI.create(LIST + "/" + id + "?done=told")).build();
    }

    @POST
    @Path("/{id}/figures/{figure}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath String id, @RestPath long figure, @RestForm String because) {
        var form = new Form("because", because);
        SourceForms.reason(form);
        taken(form, "because", () -> {
            desk.withdraw(id, figure, form.value("because"), caller.subject());
            return id;
        });
        return form.isWrong()
                ? refused(Templates.one(ledger.entry(id), form))
                : Response.seeOther(URI.create(LIST + "/" + id + "?done=withdrawn")).build();
    }

    /** What was typed stays when it is refused; an unknown document is a page of its own. */
    private static String taken(Form form, String field, Supplier<String> step) {
        if (form.isWrong()) {
            return null;
        }
        try {
            return step.get();
        } catch (DomainException e) {
            if (e.kind() == DomainException.Kind.NOT_FOUND) {
                throw e;
            }
            form.refuse(field, e.getMessage());
            return null;
        }
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(Response.Status.BAD_REQUEST).type(HTML).entity(page.render()).build();
    }
}
