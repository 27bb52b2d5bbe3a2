package vn.hocso.training.signoff;

import java.net.URI;
import java.util.Set;

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
import vn.hocso.shared.DomainException;

/** The report of one province: prepare it, say what there is to say, sign it; for the centre, open it again. */
@Path("/training/reports/{period}/{province}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class PackResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance pack(PackView view);
    }

    private interface Step {
        void run();
    }

    /** Those that are mended in the form. */
    private static final Set<String> FIELDS = Set.of("comment-missing", "reason-missing", "figure-unknown",
            "report-unexplained");

    private final Reports reports;
    private final SignOff signOff;

    PackResource(Reports reports, SignOff signOff) {
        this.reports = reports;
        this.signOff = signOff;
    }

    @GET
    public TemplateInstance pack(@RestPath String period, @RestPath String province) {
        return Templates.pack(reports.of(period, province, null));
    }

    @POST
    @Path("packs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prepare(@RestPath String period, @RestPath String province) {
        return after(period, province, "", "", () -> signOff.prepare(period, province));
    }

    /** @param no of the pack that the person has read */
    @POST
    @Path("comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response comment(@RestPath String period, @RestPath String province, @RestForm @DefaultValue("0") int no,
            @RestForm @DefaultValue("") String figure, @RestForm @DefaultValue("") String text) {
        return after(period, province, "text", text, () -> signOff.comment(period, province, no, figure, text));
    }

    /** @param no likewise */
    @POST
    @Path("signature")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sign(@RestPath String period, @RestPath String province, @RestForm @DefaultValue("0") int no) {
        return after(period, province, "text", "", () -> signOff.sign(period, province, no));
    }

    @POST
    @Path("exceptions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.MONITOR, Roles.ADMIN})
    public Response reopen(@RestPath String period, @RestPath String province, @RestForm @DefaultValue("") String reason) {
        return after(period, province, "reason", reason, () -> signOff.reopen(period, province, reason));
    }

    private Response after(String period, String province, String field, String typed, Step step) {
        try {
            step.run();
        } catch (DomainException e) {
            if (!FIELDS.contains(e.code())) {
                throw e;
            }
            var problem = new PackView.Problem(field, e.getMessage(), typed);
            return Response.status(e.kind() == DomainException.Kind.CONFLICT ? 409 : 400).type("text/html;charset=UTF-8")
                    .entity(Templates.pack(reports.of(period, province, problem)).render()).build();
        }
        return Response.seeOther(URI.create("/training/reports/" + period + "/" + province)).build();
    }
}
