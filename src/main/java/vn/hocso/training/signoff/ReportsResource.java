package vn.hocso.training.signoff;

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

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;

/** The periods of reports, and who has signed, who is late, who has not reported. */
@Path("/training/reports")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class ReportsResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance periods(List<Overview> periods);

        static native TemplateInstance period(Overview overview);
    }

    private final Reports reports;

    ReportsResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    public TemplateInstance periods() {
        return Templates.periods(reports.all());
    }

    @GET
    @Path("{period}")
    public TemplateInstance period(@RestPath String period) {
        return Templates.period(reports.of(period));
    }

    /** Twice on a day is harmless: a province is reminded once. */
    @POST
    @Path("{period}/reminders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.MONITOR, Roles.ADMIN})
    public Response remind(@RestPath String period) {
        int reminded = reports.remind(period);
        return Response
                .seeOther(
                        URI.create("/training/reports/" + period + "?done=" + (reminded > 0 ? "reminded" : "reminded-before")))
                .build();
    }
}
