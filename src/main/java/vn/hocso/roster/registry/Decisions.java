package vn.hocso.roster.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Paper;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The papers of teams and what they say, in the order in which they were told. */
@ApplicationScoped
class Decisions {

    private static final String TELL = "insert into team_decision (team_id, kind, effective_on, number, dated, issuer, district_code,"
            + " commune_code, into_team_id, known_on, told_by, told_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TAKE_BACK = "update team_decision set taken_back_on = ?, taken_back_by = ?, taken_back_at = ?,"
            + " taken_back_reason = ? where id = ?";
    private static final String MOVES = "select id, effective_on, known_on, district_code, commune_code from team_decision"
            + " where team_id = ? and kind = 'MOVE' and taken_back_on is null order by id desc";
    private static final String END = "select id from roster_team_end_known where team_id = ? and taken_back_on is null";
    private static final String TOLD = Sql.load(Decisions.class, "told.sql");

    /** A move that stands. */
    record Move(long id, LocalDate on, LocalDate knownOn, String district, String commune) {}

    private final Jdbc jdbc;
    private final Units units;
    private final ServiceClock clock;

    Decisions(Jdbc jdbc, Units units, ServiceClock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    void founding(long team, LocalDate on, Paper paper, String by) {
        tell(team, "FOUNDING", on, paper, null, null, null, by);
    }

    void move(long team, LocalDate on, Paper paper, String district, String commune, String by) {
        tell(team, "MOVE", on, paper, district, commune, null, by);
    }

    void merger(long team, long into, LocalDate on, Paper paper, String by) {
        tell(team, "MERGER", on, paper, null, null, into, by);
    }

    void dissolution(long team, LocalDate on, Paper paper, String by) {
        tell(team, "DISSOLUTION", on, paper, null, null, null, by);
    }

    /** @return id of the merger by which the team went into another; empty for a team that stands or was dissolved */
    Optional<Long> mergerOf(long team) {
        return jdbc.first(END + " and into_team_id is not null", row -> row.getLong(1), team);
    }

    /** @return id of the decision by which the team was dissolved; empty for a team that stands or went into another */
    Optional<Long> dissolutionOf(long team) {
        return jdbc.first(END + " and into_team_id is null", row -> row.getLong(1), team);
    }

    /** @return the moves of a team that stand, the last one told first */
    List<Move> movesOf(long team) {
        return jdbc.list(MOVES, row -> new Move(row.getLong(1), row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class), row.getString(4), row.getString(5)), team);
    }

    /** @param reason null where none was asked for */
    void takeBack(long decision, String reason, String by) {
        Instant now = clock.instant();
        jdbc.update(TAKE_BACK, Campaign.dateOf(now), by, now, reason, decision);
    }

    /** @return everything told about the team, and which teams went into it; the newest first */
    List<Told> of(long team) {
        return jdbc.list(TOLD, row -> new Told(Told.Kind.valueOf(row.getString(1)), row.getObject(2, LocalDate.class),
                TeamDecisions.paper(row, 3), place(row.getString(6), row.getString(7)), row.getString(8), row.getString(9),
                row.getObject(10, LocalDate.class), row.getObject(11, LocalDate.class), row.getString(12)), team);
    }

    private String place(String district, String commune) {
        if (district == null) {
            return null;
        }
        String name = units.find(district).map(Unit::fullName).orElse(district);
        return commune == null ? name : units.find(commune).map(Unit::fullName).orElse(commune) + ", " + name;
    }

    private void tell(long team, String kind, LocalDate on, Paper paper, String district, String commune, Long into,
            String by) {
        Instant now = clock.instant();
        jdbc.update(TELL, team, kind, on, paper == null ? null : paper.number(), paper == null ? null : paper.dated(),
                paper == null ? null : paper.issuer(), district, commune, into, Campaign.dateOf(now), by, now);
    }
}
