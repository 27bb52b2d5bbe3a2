package vn.hocso.roster.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.roster.NewTeam;
import vn.hocso.roster.RosterChanged;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.TeamLevel;
import vn.hocso.roster.TeamNumber;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Does what the comparison has shown: all of it in one transaction, or nothing. */
@ApplicationScoped
class Applying {

    private static final int BATCH = 5_000;
    private static final String OPEN = """
            insert into roster_import (name, digest, imported_by, imported_at, code_set, province_code, effective_on)
            select name, digest, ?, ?, code_set, province_code, effective_on from roster_upload where id = ? returning id""";
    private static final String TEAMS = "select team_id, code, name, level, district_code, commune_code, hamlet, founded_on"
            + " from roster_upload_team t where upload_id = ? and exists (select from roster_upload_row r"
            + " where r.upload_id = t.upload_id and r.team_id = t.team_id and r.outcome in ('NEW', 'MOVED')) order by team_id";
    private static final String NUMBER = "update roster_upload_row set entry_id = nextval('roster_entry_id_seq')"
            + " where upload_id = ? and outcome = 'NEW'";
    private static final String ENTER = "insert into roster_entry (id, import_id, full_name, phone)"
            + " select entry_id, ?, full_name, phone from roster_upload_row where upload_id = ? and outcome = 'NEW'";
    private static final String JOURNAL = Sql.load(Applying.class, "journal.sql");
    private static final String NEVER_BEGUN = "delete from roster_membership m using roster_change c where c.import_id = ?"
            + " and m.entry_id = c.entry_id and m.valid_from = c.old_from and c.old_from >= ?";
    private static final String END = "update roster_membership m set valid_to = ? from roster_change c where c.import_id = ?"
            + " and m.entry_id = c.entry_id and m.valid_from = c.old_from and c.old_from < ?";
    private static final String BEGIN = "insert into roster_membership (entry_id, team_id, role, audience, valid_from)"
            + " select entry_id, new_team_id, new_role, new_audience, new_from from roster_change"
            + " where import_id = ? and new_team_id is not null";
    /** Another name is a correction only while nobody stands behind the entry; somebody may have claimed it since the comparison. */
    private static final String RENAMES_CLAIMED = "select 1 from roster_upload_row r join roster_entry e on e.id = r.entry_id"
            + " where r.upload_id = ? and r.outcome in ('MOVED', 'CHANGED') and e.claimed_by is not null"
            + " and r.name_key <> e.name_key limit 1";
    private static final String CORRECT = "update roster_entry e set full_name = r.full_name, phone = coalesce(r.phone, e.phone)"
            + " from roster_upload_row r where r.upload_id = ? and r.outcome in ('MOVED', 'CHANGED') and e.id = r.entry_id";

    private final Jdbc jdbc;
    private final RosterIntake intake;
    private final RosterVersions versions;
    private final Effects effects;
    private final StagedData staged;
    private final Turns turns;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Event<RosterChanged> changed;

    Applying(Jdbc jdbc, RosterIntake intake, RosterVersions versions, Effects effects, StagedData staged, Turns turns,
            ServiceClock clock, Event<AuditEvent> audit, Event<RosterChanged> changed) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.versions = versions;
        this.effects = effects;
        this.staged = staged;
        this.turns = turns;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * @param version of the roster that the comparison saw
     * @throws DomainException {@code roster-changed} when it is another by now
     */
    void apply(Turn turn, long version) {
        QuarkusTransaction.requiringNew().timeout(Jobs.LONGEST_SECONDS).run(() -> store(turn, version));
    }

    private void store(Turn turn, long version) {
        staged.takeTime();
        if (versions.hold(turn.provinceCode()) != version) {
            throw outdated();
        }
        UUID upload = turn.upload();
        if (jdbc.first(RENAMES_CLAIMED, row -> true, upload).isPresent()) {
            throw outdated();
        }
        LocalDate day = turn.effectiveOn();
        long list = jdbc.first(OPEN, row -> row.getLong(1), turn.by(), clock.instant(), upload).orElseThrow();
        foundTeams(turn);
        jdbc.update(NUMBER, upload);
        jdbc.update(ENTER, list, upload);
        jdbc.update(JOURNAL, upload, list, upload, list, upload, list);
        jdbc.update("analyze roster_change");
        jdbc.update(NEVER_BEGUN, list, day);
        jdbc.update(END, day.minusDays(1), list, day);
        jdbc.update(BEGIN, list);
        jdbc.update(CORRECT, upload);
        turns.progress(turn, jdbc.first("select count(*) from roster_change where import_id = ?", row -> row.getInt(1), list)
                .orElseThrow());
        effects.tell(list, 1);
        versions.raise(turn.provinceCode());
        changed.fire(new RosterChanged(turn.provinceCode()));
        audit.fire(new AuditEvent(turn.by(), "roster.import", "roster-import/" + list, summary(upload, turn)));
        jdbc.update("update roster_upload set import_id = ? where id = ?", list, upload);
        staged.deleteAll(upload);
        turns.end(turn, UploadState.APPLIED, null);
    }

    private static DomainException outdated() {
        return DomainException.conflict("roster-changed",
                "Danh sách của tỉnh đã thay đổi sau khi đối chiếu, nên chưa áp dụng gì. Bạn đối chiếu lại.");
    }

    private String summary(UUID upload, Turn turn) {
        return jdbc.first("select added, changed, moved, gone, left(digest, 16) from roster_upload where id = ?",
                row -> "province " + turn.provinceCode() + ", from " + turn.effectiveOn() + ": " + row.getInt(1) + " new, "
                        + row.getInt(2) + " changed, " + row.getInt(3) + " moved, " + row.getInt(4) + " left; file "
                        + row.getString(5),
                upload).orElseThrow();
    }

    private void foundTeams(Turn turn) {
        var numbers = new ArrayList<TeamNumber>();
        List<NewTeam> teams = jdbc.list(TEAMS, row -> {
            numbers.add(new TeamNumber(row.getLong(1), row.getString(2)));
            return new NewTeam(row.getString(3), TeamLevel.valueOf(row.getString(4)), turn.provinceCode(), row.getString(5),
                    row.getString(6), row.getString(7), row.getObject(8, LocalDate.class));
        }, turn.upload());
        for (int from = 0; from < teams.size(); from += BATCH) {
            int to = Math.min(teams.size(), from + BATCH);
            intake.foundTeams(teams.subList(from, to), numbers.subList(from, to));
        }
    }
}
