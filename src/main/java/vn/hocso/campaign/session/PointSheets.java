package vn.hocso.campaign.session;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.hocso.campaign.CampaignConfig;
import vn.hocso.shared.DomainException;
import vn.hocso.web.WebConfig;
import vn.hocso.web.paper.Pdf;

/** Prints the codes of the points of a session, a page each. */
@ApplicationScoped
class PointSheets {

    @CheckedTemplate
    static class Templates {
        /**
         * @param address what comes before the code in the address that the QR code holds
         * @param host where the code is typed
         */
        static native TemplateInstance sheets(TrainingSession session, List<VenuePoint> points, String address, String host,
                String notice);
    }

    private final VenuePoints points;
    private final int inFile;
    private final String notice;
    private final String publicUrl;

    /** @param publicUrl address people use, without a slash at the end */
    PointSheets(VenuePoints points, CampaignConfig config, WebConfig web,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.points = points;
        this.inFile = config.sheetsInFile();
        this.notice = web.notice();
        this.publicUrl = publicUrl;
    }

    /** @throws DomainException NOT_FOUND {@code sheets-missing} when there is no such part */
    Response pdf(TrainingSession session, int part) {
        List<VenuePoint> all = points.of(session);
        int from = (part - 1) * inFile;
        if (part < 1 || from >= all.size()) {
            throw DomainException.notFound("sheets-missing", "Buổi này không có tờ mã điểm cầu nào trong phần đó.");
        }
        String page = Templates.sheets(session, all.subList(from, Math.min(all.size(), from + inFile)), publicUrl + "/s/",
                publicUrl.replaceFirst("^https?://", "") + "/s", notice)
                .render();
        StreamingOutput content = out -> Pdf.write(page, out);
        return Response.ok(content).type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"diem-cau-" + session.id() + "-" + part + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** @return how many files so many sheets come in */
    int files(int sheets) {
        return (sheets + inFile - 1) / inFile;
    }
}
