package vn.hocso.campaign.attendance;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Refusals;

/** What the QR code of a room or of a point opens, and where the code is typed. Judged at once, before anybody signs in. */
@Path("/s")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@AuthorizationCodeFlow
@Blocking
class ScanResource {

    private static final URI CHECK_IN = URI.create("/check-in");
    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        /** @param problem null when it is shown first */
        static native TemplateInstance typing(String code, String problem);
    }

    private final Codes codes;
    private final ScanPass pass;

    ScanResource(Codes codes, ScanPass pass) {
        this.codes = codes;
        this.pass = pass;
    }

    /** @param code as typed; without one the field is shown */
    @GET
    public Response typed(@RestQuery String code) {
        return code == null || code.isBlank() ? page(200, "", null) : read(code, true);
    }

    @GET
    @Path("/{code}")
    public Response scanned(@RestPath String code) {
        return read(code, false);
    }

    private Response read(String code, boolean hand) {
        try {
            return Response.seeOther(CHECK_IN).cookie(pass.of(codes.read(code, hand))).build();
        } catch (DomainException e) {
            return page(404, code, Refusals.sentence(e));
        }
    }

    private static Response page(int status, String code, String problem) {
        return Response.status(status).type(HTML).entity(Templates.typing(code, problem).render()).build();
    }
}
