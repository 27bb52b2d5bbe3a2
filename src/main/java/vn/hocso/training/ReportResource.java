package vn.hocso.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.training.export.Heading;
import vn.hocso.web.paper.Pdf;

/** The report on one part of the country, to be printed, signed and sent. */
@Path("/training/report")
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class ReportResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance report(DashboardView view, Heading heading);
    }

    private final Exports exports;

    ReportResource(Exports exports) {
        this.exports = exports;
    }

    /**
     * @param target id of the target, empty for the ministry's of members online
     * @param within code of the part, empty for all that the person answers for
     */
    @GET
    public Response report(@RestQuery String target, @RestQuery String within, @RestQuery String asOf,
            @RestQuery String knownOn) {
        return answer(exports.report(target, within, Viewpoint.ofPerson(asOf, knownOn, exports.today())));
    }

    static Response answer(Exports.Report report) {
        String page = Templates.report(report.view(), report.heading()).render();
        return ExportResource.answer(
                new Exports.File(report.heading().fileName() + ".pdf", "application/pdf", out -> Pdf.write(page, out)));
    }
}
