package vn.hocso.campaign.attendance;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.hocso.campaign.CampaignConfig;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.roster.Team;
import vn.hocso.shared.DomainException;
import vn.hocso.web.WebConfig;
import vn.hocso.web.paper.Pdf;

/** Prints sheets to sign: a team a page, its people in the order of the list, and room for people on no list. */
@ApplicationScoped
class SheetPaper {

    /** @param people in the order of the list */
    record Sheet(Team team, List<Listed> people) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sheets(TrainingSession session, List<Sheet> sheets, String notice);
    }

    private final Sheets sheets;
    private final int inFile;
    private final String notice;

    SheetPaper(Sheets sheets, CampaignConfig config, WebConfig web) {
        this.sheets = sheets;
        this.inFile = config.sheetsInFile();
        this.notice = web.notice();
    }

    /** @return numbers of the files that so many sheets come in, from one */
    List<Integer> parts(int count) {
        return IntStream.rangeClosed(1, (count + inFile - 1) / inFile).boxed().toList();
    }

    /** @throws DomainException NOT_FOUND {@code sheets-missing} when there is no such part */
    Response pdf(TrainingSession session, List<Team> teams, int part) {
        if (!parts(teams.size()).contains(part)) {
            throw DomainException.notFound("sheets-missing", "Nơi này không có Tổ nào để in phiếu trong phần đó.");
        }
        List<Sheet> pages = teams.subList((part - 1) * inFile, Math.min(teams.size(), part * inFile)).stream()
                .map(team -> new Sheet(team, sheets.listed(session, team))).toList();
        String page = Templates.sheets(session, pages, notice).render();
        StreamingOutput content = out -> Pdf.write(page, out);
        return Response.ok(content).type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"phieu-ky-" + session.id() + "-" + part + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
