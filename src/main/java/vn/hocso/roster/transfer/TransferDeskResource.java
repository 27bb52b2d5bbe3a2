package vn.hocso.roster.transfer;

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
import vn.hocso.identity.Roles;

/** Who wants to come into which team, for its leader and deputy and for the officer of its province. */
@Path("/roster/transfers")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN, Roles.MEMBER})
@Blocking
class TransferDeskResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(DeskView view);
    }

    private final Deciders deciders;
    private final DeskViews views;
    private final Transfers transfers;

    TransferDeskResource(Deciders deciders, DeskViews views, Transfers transfers) {
        this.deciders = deciders;
        this.views = views;
        this.transfers = transfers;
    }

    @GET
    public TemplateInstance desk() {
        return Templates.desk(views.of(deciders.decider()));
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestPath long id) {
        transfers.confirm(id, deciders.decider());
        return done("confirmed");
    }

    /** @param refusal name of the reason */
    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(@RestPath long id, @RestForm @DefaultValue("") String refusal) {
        Decider decider = deciders.decider();
        transfers.refuse(id, Refusal.of(refusal), decider);
        return done("refused");
    }

    @POST
    @Path("/{id}/reversal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@RestPath long id) {
        transfers.takeBack(id, deciders.decider());
        return done("taken-back");
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/roster/transfers?done=" + what)).build();
    }
}
