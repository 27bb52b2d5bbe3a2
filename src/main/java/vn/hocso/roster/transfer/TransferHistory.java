package vn.hocso.roster.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.roster.MemberErased;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.Jdbc;

/** What members asked for and what became of it; an erased person's requests are gone. */
@ApplicationScoped
public class TransferHistory {

    private static final String ALL = "select id, member_id, team_id, asked_at, outcome, refusal, ended_at, from_team_id, from_role,"
            + " moved_on, taken_back_at from team_transfer where ";
    private static final String FIND = ALL + "id = ?";
    private static final String OF_MEMBER = ALL + "member_id = ? order by id desc";
    private static final String WAITING = "select count(*), min(r.asked_at) from team_transfer r join member m on m.id = r.member_id"
            + " where r.team_id = ? and r.outcome is null and m.subject is not null";
    private static final String FORGET = "delete from team_transfer where member_id = ?";

    private final Jdbc jdbc;
    private final Roster roster;

    TransferHistory(Jdbc jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** @return what the member asked for, the newest first; one that waits is always the first */
    public List<Transfer> of(UUID member) {
        return jdbc.list(OF_MEMBER, Row::of, member).stream().map(this::transfer).toList();
    }

    public Waiting waitingFor(Team team) {
        return jdbc.first(WAITING, row -> new Waiting(row.getLong(1), Jdbc.instant(row, 2)), team.id()).orElseThrow();
    }

    Optional<Transfer> find(long id) {
        return jdbc.first(FIND, Row::of, id).map(this::transfer);
    }

    void forget(@Observes MemberErased erased) {
        jdbc.update(FORGET, erased.memberId());
    }

    private Transfer transfer(Row row) {
        return new Transfer(row.id, row.member, roster.team(row.team), row.askedAt, row.outcome, row.refusal, row.endedAt,
                row.from == null ? null : roster.team(row.from), row.fromRole, row.movedOn, row.takenBackAt);
    }

    private record Row(long id, UUID member, long team, Instant askedAt, Outcome outcome, Refusal refusal, Instant endedAt,
            Long from, TeamRole fromRole, LocalDate movedOn, Instant takenBackAt) {

        static Row of(ResultSet row) throws SQLException {
            String outcome = row.getString(5);
            String refusal = row.getString(6);
            String role = row.getString(9);
            return new Row(row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), Jdbc.instant(row, 4),
                    outcome == null ? null : Outcome.valueOf(outcome), refusal == null ? null : Refusal.valueOf(refusal),
                    Jdbc.instant(row, 7), row.getObject(8, Long.class), role == null ? null : TeamRole.valueOf(role),
                    row.getObject(10, LocalDate.class), Jdbc.instant(row, 11));
        }
    }
}
