package vn.hocso.campaign;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.web.WebConfig;
import vn.hocso.web.paper.Pdf;

/** Prints: a page of A4 for each poster, letters and codes inside the file. */
@ApplicationScoped
class Sheets {

    @CheckedTemplate
    static class Templates {
        /**
         * @param zalo address of the channel, null for none
         * @param notice what the foot says about who is behind it
         */
        static native TemplateInstance sheets(List<Poster> posters, String zalo, String notice);
    }

    private final String zalo;
    private final String notice;

    Sheets(CampaignConfig config, WebConfig web, ServiceClock clock) {
        this.zalo = config.zaloAddress().orElse(null);
        this.notice = (clock.isDemonstration() ? "Dữ liệu minh họa · " : "") + web.notice();
    }

    /** @param name of the file, without its ending */
    Response pdf(List<Poster> posters, String name) {
        String page = Templates.sheets(posters, zalo, notice).render();
        StreamingOutput content = out -> Pdf.write(page, out);
        return Response.ok(content).type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
