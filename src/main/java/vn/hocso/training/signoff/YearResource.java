package vn.hocso.training.signoff;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.training.PublicAddress;
import vn.hocso.web.paper.Pdf;

/** The report of a year on a line, of the country or of one province, as a page and on paper. */
@Path("/training/yearly-reports")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class YearResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance years(List<Year> years);

        static native TemplateInstance year(YearView view);

        static native TemplateInstance paper(YearView view, String link);
    }

    private final Years years;
    private final YearReports reports;

    YearResource(Years years, YearReports reports) {
        this.years = years;
        this.reports = reports;
    }

    @GET
    public TemplateInstance years() {
        return Templates.years(years.all());
    }

    @GET
    @Path("{line}/{year}")
    public TemplateInstance country(@RestPath String line, @RestPath String year) {
        return Templates.year(reports.of(line, year));
    }

    @GET
    @Path("{line}/{year}/{province}")
    public TemplateInstance province(@RestPath String line, @RestPath String year, @RestPath String province) {
        return Templates.year(reports.of(line, year, province));
    }

    @GET
    @Path("{line}/{year}/files/pdf")
    @Produces("application/pdf")
    public Response paperOfCountry(@RestPath String line, @RestPath String year) {
        return paper(reports.of(line, year));
    }

    @GET
    @Path("{line}/{year}/{province}/files/pdf")
    @Produces("application/pdf")
    public Response paper(@RestPath String line, @RestPath String year, @RestPath String province) {
        return paper(reports.of(line, year, province));
    }

    private Response paper(YearView read) {
        YearView view = reports.taken(read);
        String page = Templates.paper(view, PublicAddress.whole(view.address())).render();
        String part = view.province() == null ? "VN" : "DMHC-2022-" + view.province();
        String name = "hocso-year-" + view.year().line().slug() + "-" + view.year().number() + "-" + part + ".pdf";
        StreamingOutput content = out -> Pdf.write(page, out);
        return Response.ok(content).type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
