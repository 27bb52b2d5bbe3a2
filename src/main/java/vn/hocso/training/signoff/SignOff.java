package vn.hocso.training.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Caller;
import vn.hocso.identity.KnownNames;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Rate;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;
import vn.hocso.training.quality.Quality;

/** A province prepares its report, says what there is to say, and signs; the centre opens it again. Each of these is in the audit log. */
@ApplicationScoped
class SignOff {

    private static final int LONGEST_TEXT = 1_000;
    private static final String UNITS = "DMHC-2022:";

    private final Packs packs;
    private final TargetFigures figures;
    private final Quality quality;
    private final Roster roster;
    private final Caller caller;
    private final KnownNames names;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    SignOff(Packs packs, TargetFigures figures, Quality quality, Roster roster, Caller caller, KnownNames names,
            ServiceClock clock,
            Event<AuditEvent> audit) {
        this.packs = packs;
        this.figures = figures;
        this.quality = quality;
        this.roster = roster;
        this.caller = caller;
        this.names = names;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND {@code report-unknown} when the caller does not answer for that province, or there is none */
    void requireScope(String province) {
        if (!caller.has(Roles.ADMIN) && !caller.scope().covers(province)) {
            throw DomainException.notFound("report-unknown", "Không có báo cáo này, hoặc báo cáo ngoài phạm vi của bạn.");
        }
    }

    /** @return whether the caller speaks for that province: its officer, or a monitor of it alone */
    boolean speaksFor(String province) {
        Scope scope = caller.scope();
        boolean own = !scope.national() && scope.covers(province);
        return own && (caller.has(Roles.ROSTER_OFFICER) || caller.has(Roles.MONITOR) && scope.provinces().size() == 1);
    }

    /** @return whether the caller is the centre, which reads all and opens what is closed */
    boolean isCentre() {
        return caller.has(Roles.ADMIN) || caller.has(Roles.MONITOR) && caller.scope().national();
    }

    /** @throws DomainException CONFLICT {@code report-closed} after the signature */
    @Transactional
    void prepare(String periodId, String province) {
        Period period = open(periodId, province);
        List<Pack> before = packs.of(period, province);
        if (!before.isEmpty() && last(before).isClosed()) {
            throw closed();
        }
        Target target = figures.target(period.figuresOf());
        LocalDate today = Campaign.dateOf(clock.instant());
        Rate own = Optional.ofNullable(figures.now(target).get(UNITS + province))
                .orElseThrow(() -> DomainException.notFound("report-unknown", "Không có tỉnh, thành phố này."));
        var now = new PackFigures(today, own, figures.districtsNow(target, province),
                quality.flagged(target.rule(), today, new String[]{province}, null, null, null).all(),
                Formed.of(roster, province, today));
        packs.prepare(period, province, before.size() + 1, now, act());
        note("training.report-pack", period, province, "no " + (before.size() + 1));
    }

    /** @throws DomainException INVALID {@code comment-missing}; CONFLICT {@code report-closed}, {@code report-changed} */
    @Transactional
    void comment(String periodId, String province, int no, String figure, String text) {
        Figure about = Figure.of(figure);
        String said = text(text, "comment-missing", "Bạn viết giải trình, nhiều nhất 1.000 ký tự.");
        Period period = open(periodId, province);
        Pack pack = unsigned(period, province, no);
        packs.comment(pack, about, said, act());
        note("training.report-comment", period, province, "no " + no + " " + about);
    }

    /** @throws DomainException CONFLICT as above, and {@code report-unexplained} while a finding has no comment */
    @Transactional
    void sign(String periodId, String province, int no) {
        Period period = open(periodId, province);
        Pack pack = unsigned(period, province, no);
        List<Finding> silent = Finding.of(pack.figures(), before(period, pack).orElse(null)).stream()
                .filter(finding -> pack.on(finding.figure()).isEmpty()).toList();
        if (!silent.isEmpty()) {
            throw DomainException.conflict("report-unexplained",
                    "Bạn giải trình trước khi ký: " + silent.get(0).figure().label() + ". " + silent.get(0).sentence());
        }
        packs.sign(pack, act());
        note("training.report-signature", period, province, "no " + no);
    }

    /** @throws DomainException FORBIDDEN {@code not-the-centre}; INVALID {@code reason-missing}; CONFLICT {@code report-open} */
    @Transactional
    void reopen(String periodId, String province, String reason) {
        Period period = packs.period(periodId);
        if (!isCentre()) {
            throw DomainException.forbidden("not-the-centre", "Chỉ người theo dõi cả nước mở lại kỳ báo cáo.");
        }
        String why = text(reason, "reason-missing", "Bạn viết lý do mở lại, nhiều nhất 1.000 ký tự.");
        packs.lock(period, province);
        List<Pack> all = packs.of(period, province);
        if (all.isEmpty() || !last(all).isClosed()) {
            throw DomainException.conflict("report-open", "Kỳ báo cáo của tỉnh này chưa khóa.");
        }
        packs.reopen(last(all), why, act());
        note("training.report-exception", period, province, "no " + last(all).no());
    }

    /** @return what the province had signed last on the same line before that pack was prepared */
    Optional<PackFigures> before(Period period, Pack pack) {
        return packs.signedBefore(period.line(), pack.province(), pack.prepared().at());
    }

    private Period open(String periodId, String province) {
        Period period = packs.period(periodId);
        requireScope(province);
        if (!speaksFor(province)) {
            throw DomainException.forbidden("not-the-province", "Chỉ tỉnh lập và ký báo cáo của mình.");
        }
        packs.lock(period, province);
        return period;
    }

    private Pack unsigned(Period period, String province, int no) {
        List<Pack> all = packs.of(period, province);
        if (all.isEmpty() || last(all).no() != no) {
            throw DomainException.conflict("report-changed", "Báo cáo đã được lập lại. Bạn xem bản mới trước khi làm tiếp.");
        }
        if (last(all).isSigned()) {
            throw closed();
        }
        return last(all);
    }

    private static DomainException closed() {
        return DomainException.conflict("report-closed", "Báo cáo đã ký, kỳ đã khóa. Điều gì đến sau thuộc báo cáo kỳ sau.");
    }

    private static Pack last(List<Pack> all) {
        return all.get(all.size() - 1);
    }

    private static String text(String typed, String code, String sentence) {
        String text = typed == null ? "" : Vietnamese.clean(typed);
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw DomainException.invalid(code, sentence);
        }
        return text;
    }

    private Act act() {
        names.keep(caller);
        String role = List.of(Roles.ROSTER_OFFICER, Roles.MONITOR, Roles.ADMIN).stream().filter(caller::has).findFirst()
                .orElseThrow();
        return new Act(caller.subject(), role, clock.instant());
    }

    private void note(String action, Period period, String province, String detail) {
        audit.fire(new AuditEvent(caller.subject(), action, "report/" + period.id() + "/" + UNITS + province, detail));
    }
}
