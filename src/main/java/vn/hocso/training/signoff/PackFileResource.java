package vn.hocso.training.signoff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.training.export.Format;
import vn.hocso.training.export.Heading;
import vn.hocso.training.export.RateSheet;
import vn.hocso.web.paper.Pdf;

/** The report of a province to be printed, or for a spreadsheet, or for a program. */
@Path("/training/reports/{period}/{province}/files/{format}")
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class PackFileResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance paper(PackView view, Heading heading);
    }

    private static final String PDF = "pdf";

    private final PackFiles files;

    PackFileResource(PackFiles files) {
        this.files = files;
    }

    /** @param format pdf, csv, xlsx, json or dhis2 */
    @GET
    public Response file(@RestPath String period, @RestPath String province, @RestPath String format) {
        Format table = PDF.equals(format) ? null : Format.of(format);
        PackView view = files.taken(period, province, format);
        if (table == null) {
            String page = Templates.paper(view, files.heading(view)).render();
            return answer(out -> Pdf.write(page, out), "application/pdf", PackFiles.name(view) + ".pdf");
        }
        RateSheet sheet = files.sheet(view);
        return answer(out -> table.write(sheet, out), table.mediaType(), PackFiles.name(view) + "." + table.extension());
    }

    private static Response answer(StreamingOutput content, String type, String name) {
        return Response.ok(content).type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
