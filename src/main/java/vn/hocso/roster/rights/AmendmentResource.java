package vn.hocso.roster.rights;

import java.net.URI;
import java.util.Arrays;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;

/** One wish for a correction, for the administrator who answers it. Each look is in the audit log. */
@Path("/administration/amendments/{id}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class AmendmentResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance wish(Amending.Compared compared);
    }

    private final Amending amending;
    private final Caller caller;

    AmendmentResource(Amending amending, Caller caller) {
        this.amending = amending;
        this.caller = caller;
    }

    @GET
    public TemplateInstance look(@RestPath long id) {
        return Templates.wish(amending.look(id, caller.subject()));
    }

    @POST
    @Path("/acceptance")
    public RestResponse<Void> accept(@RestPath long id) {
        amending.accept(id, caller.subject());
        return done();
    }

    /** @param why name of an answer that is none of yes */
    @POST
    @Path("/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> refuse(@RestPath long id, @RestForm String why) {
        amending.refuse(id, Arrays.stream(Amendment.Answer.values())
                .filter(one -> one != Amendment.Answer.DONE && one.name().equals(why)).findFirst()
                .orElseThrow(() -> DomainException.invalid("amendment-answer-missing", "Bạn chọn một lý do.")),
                caller.subject());
        return done();
    }

    private static RestResponse<Void> done() {
        return RestResponse.seeOther(URI.create("/administration/erasures?done=answered"));
    }
}
