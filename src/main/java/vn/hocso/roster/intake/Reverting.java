package vn.hocso.roster.intake;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.roster.RosterChanged;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.ServiceClock;

/**
 * Takes an applied file back: memberships, names and numbers are what they were, and so are the sums. Teams that it founded stay,
 * because their codes may be printed.
 */
@ApplicationScoped
class Reverting {

    private static final String LATER = "select name || ' (' || to_char(effective_on, 'DD/MM/YYYY') || ')' from roster_import"
            + " where code_set = ? and province_code = ? and id > ? and reverted_at is null order by id limit 1";
    private static final String ENDED = Sql.load(Reverting.class, "ended_since.sql");
    private static final String CLAIMS = "select count(*) from roster_change c join roster_entry e on e.id = c.entry_id"
            + " where c.import_id = ? and c.kind = 'NEW' and e.claimed_by is not null";
    private static final String EXPECTED = "select count(*) filter (where new_team_id is not null),"
            + " count(*) filter (where old_team_id is not null) from roster_change where import_id = ?";
    private static final String UNDO_BEGIN = "delete from roster_membership m using roster_change c where c.import_id = ?"
            + " and m.entry_id = c.entry_id and m.valid_from = c.new_from and m.team_id = c.new_team_id and m.valid_to is null";
    private static final String UNDO_END = "update roster_membership m set valid_to = null from roster_change c"
            + " where c.import_id = ? and m.entry_id = c.entry_id and m.valid_from = c.old_from and c.old_from < ?"
            + " and m.valid_to = ?";
    private static final String UNDO_NEVER_BEGUN = "insert into roster_membership (entry_id, team_id, role, audience, valid_from)"
            + " select entry_id, old_team_id, old_role, old_audience, old_from from roster_change"
            + " where import_id = ? and old_from >= ?";
    private static final String UNDO_CORRECT = "update roster_entry e set full_name = c.old_full_name, phone = c.old_phone"
            + " from roster_change c where c.import_id = ? and c.kind in ('CHANGED', 'MOVED') and e.id = c.entry_id";
    private static final String UNDO_ENTER = "delete from roster_entry e using roster_change c where c.import_id = ?"
            + " and c.kind = 'NEW' and e.id = c.entry_id";
    private static final String REMEMBER = "update roster_import set reverted_at = ?, reverted_by = ? where id = ?";

    private record Numbered(int begun, int ended) {}

    private final Jdbc jdbc;
    private final RosterVersions versions;
    private final Effects effects;
    private final StagedData staged;
    private final Turns turns;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Event<RosterChanged> changed;

    Reverting(Jdbc jdbc, RosterVersions versions, Effects effects, StagedData staged, Turns turns, ServiceClock clock,
            Event<AuditEvent> audit, Event<RosterChanged> changed) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.effects = effects;
        this.staged = staged;
        this.turns = turns;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    /** @return why the import cannot be taken back: a later one stands on it, or a team that it touched is no more; empty when it can */
    Optional<DomainException> obstacle(String provinceCode, long list) {
        return jdbc.first(LATER, row -> DomainException.conflict("import-built-upon", "Không hoàn tác được: danh sách “"
                + row.getString(1) + "” đã được áp dụng sau lần này. Bạn hoàn tác danh sách đó trước."), Units.CODE_SET,
                provinceCode, list).or(() -> ended(list));
    }

    private Optional<DomainException> ended(long list) {
        return jdbc.first(ENDED, row -> DomainException.conflict("team-ended-since", "Không hoàn tác được: sau lần nhập này, "
                + row.getString(1) + (row.getString(2) == null ? " đã giải thể" : " đã sáp nhập vào " + row.getString(2))
                + ". Bạn gửi một tệp danh sách mới thay vào."),
                list);
    }

    /** @return how many people that the import brought are claimed: their claims would go with them */
    int claimsOn(long list) {
        return jdbc.first(CLAIMS, row -> row.getInt(1), list).orElseThrow();
    }

    /** @throws DomainException {@code import-built-upon}, {@code team-ended-since}, {@code people-moved-since} */
    void revert(Turn turn, long list) {
        QuarkusTransaction.requiringNew().timeout(Jobs.LONGEST_SECONDS).run(() -> undo(turn, list));
    }

    private void undo(Turn turn, long list) {
        staged.takeTime();
        versions.hold(turn.provinceCode());
        check(turn.provinceCode(), list);
        LocalDate day = turn.effectiveOn();
        effects.tell(list, -1);
        Numbered expected = jdbc.first(EXPECTED, row -> new Numbered(row.getInt(1), row.getInt(2)), list).orElseThrow();
        int begun = jdbc.update(UNDO_BEGIN, list);
        int ended = jdbc.update(UNDO_END, list, day, day.minusDays(1)) + jdbc.update(UNDO_NEVER_BEGUN, list, day);
        if (begun != expected.begun || ended != expected.ended) {
            int others = Math.max(expected.begun - begun, expected.ended - ended);
            throw DomainException.conflict("people-moved-since",
                    "Không hoàn tác được: sau lần nhập này, " + Numbers.whole(others)
                            + " người đã đổi Tổ theo việc khác. Bạn gửi một tệp danh sách mới thay vào.");
        }
        jdbc.update(UNDO_CORRECT, list);
        jdbc.update(UNDO_ENTER, list);
        jdbc.update(REMEMBER, clock.instant(), turn.by(), list);
        versions.raise(turn.provinceCode());
        changed.fire(new RosterChanged(turn.provinceCode()));
        audit.fire(new AuditEvent(turn.by(), "roster.import-reversal", "roster-import/" + list,
                "province " + turn.provinceCode() + ", taken back"));
        turns.end(turn, UploadState.REVERTED, null);
    }

    /** @throws DomainException {@code import-built-upon}, {@code team-ended-since} */
    void check(String provinceCode, long list) {
        obstacle(provinceCode, list).ifPresent(obstacle -> {
            throw obstacle;
        });
    }
}
