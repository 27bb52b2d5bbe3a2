package vn.hocso.training.signoff;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Caller;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Cut;
import vn.hocso.training.PublicAddress;
import vn.hocso.training.Rate;
import vn.hocso.training.TargetFigures;
import vn.hocso.training.export.Heading;
import vn.hocso.training.export.RateSheet;

/** A pack as a file: its own figures, whatever became known since. Written down before it leaves. */
@ApplicationScoped
class PackFiles {

    private static final String UNITS = "DMHC-2022:";

    /** Writes the file when somebody reads it. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Reports reports;
    private final TargetFigures figures;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    PackFiles(Reports reports, TargetFigures figures, Caller caller, ServiceClock clock, Event<AuditEvent> audit) {
        this.reports = reports;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND {@code report-unknown} when there is no pack, or it is outside of the scope */
    @Transactional
    PackView taken(String period, String province, String format) {
        PackView view = reports.of(period, province, null);
        if (view.pack() == null) {
            throw DomainException.notFound("report-unknown", "Tỉnh chưa lập báo cáo của kỳ này.");
        }
        audit.fire(new AuditEvent(caller.subject(), "training.export", "report/" + period + "/" + UNITS + province,
                format + " no " + view.pack().no()));
        return view;
    }

    RateSheet sheet(PackView view) {
        PackFigures kept = view.pack().figures();
        List<Rate> rates = new ArrayList<>(List.of(kept.province()));
        rates.addAll(kept.districts());
        return new RateSheet(heading(view), rates);
    }

    Heading heading(PackView view) {
        Pack pack = view.pack();
        String state = pack.isSigned()
                ? "Báo cáo số " + pack.no() + " kỳ " + view.period().id() + ", đã ký"
                : "Báo cáo số " + pack.no() + " kỳ " + view.period().id() + ", chưa ký";
        return new Heading(figures.target(view.period().figuresOf()), Cut.DISTRICT, UNITS + view.province(), view.name(),
                pack.figures().asOf(), Campaign.dateOf(pack.prepared().at()), caller.name().orElseGet(caller::subject),
                clock.instant(), PublicAddress.whole(view.address()),
                view.demonstration() ? state + ". Dữ liệu minh họa, không phải số liệu thật" : state);
    }

    /** @return name of a file with the pack, without its end */
    static String name(PackView view) {
        return "hocso-report-" + view.period().id() + "-DMHC-2022-" + view.province() + "-" + view.pack().no();
    }
}
