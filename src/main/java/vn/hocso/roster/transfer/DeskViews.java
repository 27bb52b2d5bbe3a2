package vn.hocso.roster.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.transfer.DeskView.Asking;
import vn.hocso.roster.transfer.DeskView.Done;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Reads what somebody has to decide, and what an officer decided lately. */
@ApplicationScoped
class DeskViews {

    /** A mistake shows soon. */
    private static final int MOST_DONE = 100;
    private static final String ASKING = Sql.load(DeskViews.class, "asking.sql");
    private static final String REVERSIBLE = Sql.load(DeskViews.class, "reversible.sql");

    private record Row(long id, UUID member, String name, Long from, long team, Instant askedAt, LocalDate movedOn) {

        static Row asking(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getObject(4, Long.class),
                    row.getLong(5), Jdbc.instant(row, 6), null);
        }

        static Row done(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getLong(4), row.getLong(5), null,
                    row.getObject(6, LocalDate.class));
        }
    }

    private final Jdbc jdbc;
    private final Roster roster;
    private final Doors doors;
    private final ServiceClock clock;

    DeskViews(Jdbc jdbc, Roster roster, Doors doors, ServiceClock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.doors = doors;
        this.clock = clock;
    }

    @Transactional
    DeskView of(Decider decider) {
        LocalDate today = Campaign.dateOf(clock.instant());
        List<Row> asking = jdbc.list(ASKING, Row::asking, decider.scope().national(), decider.provinces(), decider.teams(),
                DeskView.PAGE + 1);
        List<Row> done = decider.isOfficer()
                ? jdbc.list(REVERSIBLE, Row::done, today.minusDays(Transfers.REVERSIBLE_DAYS), decider.scope().national(),
                        decider.provinces(), MOST_DONE)
                : List.of();
        return new DeskView(decider.isOfficer(), asking.stream().map(row -> asking(row, decider, today)).toList(),
                done.stream()
                        .map(row -> new Done(row.id, row.name, roster.team(row.from), roster.team(row.team), row.movedOn))
                        .toList());
    }

    private Asking asking(Row row, Decider decider, LocalDate today) {
        Team team = roster.team(row.team);
        return new Asking(row.id, row.name, row.from == null ? null : roster.team(row.from), team, row.askedAt,
                ChronoUnit.DAYS.between(Campaign.dateOf(row.askedAt), today), doors.closed(team, today).orElse(null),
                row.member.equals(decider.member()));
    }
}
