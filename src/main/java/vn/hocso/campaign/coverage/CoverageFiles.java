package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import vn.hocso.identity.Caller;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Cut;
import vn.hocso.training.PublicAddress;
import vn.hocso.training.Target;
import vn.hocso.training.export.Column;
import vn.hocso.training.export.Format;
import vn.hocso.training.export.Heading.Fact;
import vn.hocso.training.export.TableFile;

/** Coverage that leaves the service as a file: within the scope of who asks, and written down before it leaves. */
@RequestScoped
class CoverageFiles {

    private static final String DEMONSTRATION = "Dữ liệu minh họa, không phải số liệu thật";
    private static final List<Column<Coverage>> COLUMNS = columns();

    private final CoverageTables tables;
    private final Coverages coverages;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    CoverageFiles(CoverageTables tables, Coverages coverages, Caller caller, ServiceClock clock, Event<AuditEvent> audit) {
        this.tables = tables;
        this.coverages = coverages;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    /** Nobody keeps it on the way: each asking is written down. */
    Response answer(Format format, Cut by, LocalDate day) {
        Coverages.Asked asked = coverages.asked();
        var table = new TableFile<>(facts(by, day, asked), COLUMNS, tables.of(by, day, asked));
        audit.fire(new AuditEvent(caller.subject(), "campaign.coverage-export", "coverage",
                format + " by=" + by + " asOf=" + day));
        StreamingOutput content = out -> format.write(table, out);
        return Response.ok(content).type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"hocso-tap-huan-truc-tiep-" + by + "-" + day + "."
                                + format.extension() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private List<Fact> facts(Cut by, LocalDate day, Coverages.Asked asked) {
        var facts = new ArrayList<Fact>();
        add(facts, "Mục tiêu về Tổ", asked.teams());
        add(facts, "Mục tiêu về xã, phường", asked.communes());
        facts.add(new Fact("Tính đến hết ngày", Numbers.date(day)));
        facts.add(new Fact("Nguồn số đã đạt", Coverages.SESSIONS_SOURCE));
        facts.add(new Fact("Nguồn tổng số Tổ", Coverages.TEAMS_SOURCE));
        facts.add(new Fact("Nguồn tổng số xã, phường", Coverages.COMMUNES_SOURCE));
        facts.add(new Fact("Người xuất", caller.name().orElseGet(caller::subject)));
        facts.add(new Fact("Xuất lúc", Numbers.time(clock.instant())));
        facts.add(new Fact("Xem lại những số này",
                PublicAddress.whole("/campaign/coverage/exports/csv?by=" + by + "&asOf=" + day)));
        facts.add(new Fact("Lưu ý", "Không tính vào tỷ lệ bồi dưỡng trực tuyến"
                + (clock.isDemonstration() ? ". " + DEMONSTRATION : "")));
        return facts;
    }

    private static void add(List<Fact> facts, String label, Target target) {
        facts.add(new Fact(label, target.title() + " (" + target.id() + "): " + target.sharePercent() + ", đến hết ngày "
                + Numbers.date(target.lastDay()) + ". " + target.source()));
    }

    private static List<Column<Coverage>> columns() {
        var columns = new ArrayList<Column<Coverage>>();
        columns.add(new Column<>("Mã", Coverage::code));
        columns.add(new Column<>("Tên", Coverage::name));
        columns.add(new Column<>("Buổi đã diễn ra", Coverage::sessions));
        of("Tổ", Coverage::teams, columns);
        of("Xã, phường", Coverage::communes, columns);
        return List.copyOf(columns);
    }

    private static void of(String what, Function<Coverage, Reach> reach, List<Column<Coverage>> columns) {
        columns.add(new Column<>(what + ": đã đạt", one -> reach.apply(one).reached().total()));
        columns.add(new Column<>(what + ": đúng hạn", one -> reach.apply(one).reached().onTime()));
        columns.add(new Column<>(what + ": đúng hạn, chưa đủ căn cứ", one -> reach.apply(one).reached().unproven()));
        columns.add(new Column<>(what + ": muộn", one -> reach.apply(one).reached().late()));
        columns.add(new Column<>(what + ": tổng số", one -> reach.apply(one).all()));
        columns.add(new Column<>(what + ": tỷ lệ", one -> reach.apply(one).all() == 0
                ? "chưa có mẫu số"
                : (Object) reach.apply(one).share()));
    }
}
