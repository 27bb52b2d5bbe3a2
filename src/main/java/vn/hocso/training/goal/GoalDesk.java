package vn.hocso.training.goal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Target;
import vn.hocso.training.Targets;

/** Makes and changes targets; each change is written down in the same transaction with what was before and after. */
@ApplicationScoped
@Transactional
class GoalDesk {

    private static final String MAKE = """
            insert into target (id, title, unit_of_count, scope, denominator, starts_on, ends_on, bound, zone, rule, share, source, told_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint target_pkey do nothing""";
    private static final String CHANGE = """
            update target set title = ?, unit_of_count = ?, scope = ?, denominator = ?, starts_on = ?, ends_on = ?, bound = ?,
                rule = ?, share = ?, source = ?, told_on = ?, version = version + 1
            where id = ?""";
    private static final String VERSION = "select version from target where id = ?";
    private static final String FROZEN = "select exists (select from frozen_value where target = ?)";

    private final Targets targets;
    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    GoalDesk(Targets targets, Jdbc database, ServiceClock clock, Event<AuditEvent> audit) {
        this.clock = clock;
        this.targets = targets;
        this.database = database;
        this.audit = audit;
    }

    /** @return as they are now, the one that ends first before the others */
    List<Target> all() {
        return targets.now();
    }

    /** @throws DomainException NOT_FOUND {@code target-unknown} */
    TypedGoal open(String id) {
        // The version first: what is read after it may be newer, and then a change is refused, never lost.
        int version = version(id);
        return TypedGoal.of(targets.now(id), version);
    }

    /**
     * @return whether its value at the deadline was frozen, or the deadline is over and it is about to be: what it was measured by stays
     * @throws DomainException NOT_FOUND {@code target-unknown}
     */
    boolean isFixed(String id) {
        return isFixed(targets.now(id));
    }

    private boolean isFixed(Target target) {
        boolean over = target.isCounted() && !clock.instant().isBefore(target.deadline());
        return over || database.first(FROZEN, row -> row.getBoolean(1), target.id()).orElseThrow();
    }

    /** @throws DomainException CONFLICT {@code target-there} when there is one of that id */
    void make(TypedGoal typed, String by) {
        Target target = typed.target();
        int made = database.update(MAKE, target.id(), target.title(), target.unit().name(), target.scope(),
                target.denominator().name(), target.startsOn(), target.endsOn(), target.bound().name(), Campaign.ZONE.getId(),
                target.rule(), typed.part(), target.source(), today());
        if (made == 0) {
            throw DomainException.conflict("target-there", "Đã có mục tiêu mang mã “" + target.id() + "”.");
        }
        record(by, target.id(), "made: " + String.join("; ", terms(target)));
    }

    /**
     * @throws DomainException NOT_FOUND {@code target-unknown}; OUTDATED {@code target-changed} when somebody else was faster;
     *         CONFLICT {@code target-held} while its value is frozen, {@code target-frozen} when that was measured by what would change
     */
    void change(TypedGoal typed, String by) {
        Target before = targets.taken(typed.id());
        if (version(typed.id()) != typed.version()) {
            throw new DomainException(Kind.OUTDATED, "target-changed",
                    "Người khác vừa sửa mục tiêu này. Bạn mở lại trang để thấy bản mới rồi sửa.");
        }
        Target after = typed.target();
        List<String> changes = changes(before, after);
        if (changes.isEmpty()) {
            return;
        }
        if (!after.isMeasuredAs(before) && isFixed(before)) {
            throw DomainException.conflict("target-frozen",
                    "Hạn của mục tiêu này đã qua và số liệu được chốt theo hạn đó, nên chỉ"
                            + " sửa được tên và văn bản giao. Cần hạn hoặc quy tắc khác thì đặt một mục tiêu mới.");
        }
        database.update(CHANGE, after.title(), after.unit().name(), after.scope(), after.denominator().name(), after.startsOn(),
                after.endsOn(), after.bound().name(), after.rule(), typed.part(), after.source(), today(), after.id());
        record(by, after.id(), "changed: " + String.join("; ", changes));
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    private int version(String id) {
        return database.first(VERSION, row -> row.getInt(1), id).orElse(0);
    }

    private static List<String> changes(Target before, Target after) {
        List<String> old = terms(before);
        List<String> now = terms(after);
        var changes = new ArrayList<String>();
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(now.get(i))) {
                changes.add(old.get(i) + " -> " + now.get(i).substring(now.get(i).indexOf(' ') + 1));
            }
        }
        return changes;
    }

    /** Each term as a word and what it says, in one order. */
    private static List<String> terms(Target target) {
        return List.of("title “" + target.title() + "”", "unit " + target.unit(), "scope " + target.scope(),
                "denominator " + target.denominator(), "startsOn " + target.startsOn(), "endsOn " + target.endsOn(),
                "bound " + target.bound(), "rule " + (target.rule() == null ? "none" : target.rule()),
                "share " + target.share(), "source “" + target.source() + "”");
    }

    private void record(String by, String id, String detail) {
        audit.fire(new AuditEvent(by, "training.target", "target/" + id, detail));
    }
}
