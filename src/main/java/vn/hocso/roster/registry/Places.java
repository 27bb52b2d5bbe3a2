package vn.hocso.roster.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Where a team works from a day to a day, as it was known from a day to a day: what is told ends what was known, and edits nothing else. */
@ApplicationScoped
class Places {

    /**
     * A place as it is known now.
     *
     * @param commune null in a district without communes
     * @param knownFrom when it was told
     */
    record Place(String district, String commune, LocalDate from, LocalDate to, LocalDate knownFrom) {}

    private static final String LAST = "select district_code, commune_code, valid_from, valid_to, known_from from team_place"
            + " where team_id = ? and known_to = 'infinity' order by valid_from desc limit 1 offset ?";
    /** Told on the same day: nobody ever saw it at the end of one. */
    private static final String FORGET = "delete from team_place where team_id = ? and valid_from = ? and known_to = 'infinity'";
    private static final String END = "update team_place set known_to = ? where team_id = ? and valid_from = ?"
            + " and known_to = 'infinity'";
    private static final String ADD = "insert into team_place (team_id, code_set, province_code, district_code, commune_code,"
            + " valid_from, valid_to, known_from, known_to) values (?, ?, ?, ?, ?, ?, ?, ?, 'infinity')";
    private static final String NOW_AT = "update team set district_code = ?, commune_code = ? where id = ?";

    private final Jdbc jdbc;
    private final ServiceClock clock;

    Places(Jdbc jdbc, ServiceClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return where the team works since the last change and for ever */
    Place last(Team team) {
        return at(team, 0);
    }

    /** @return where it worked up to the day before */
    Place beforeLast(Team team) {
        return at(team, 1);
    }

    /** From that day on the team works there; before it, where it did. */
    void change(Team team, String district, String commune, LocalDate on) {
        Place last = last(team);
        LocalDate known = known(last);
        end(team, last, known);
        if (last.from.isBefore(on)) {
            add(team, last.district, last.commune, last.from, on.minusDays(1), known);
        }
        add(team, district, commune, on, LocalDate.MAX, known);
        now(team, district, commune);
    }

    /** The team never went where it works now, but stayed where it was. */
    void stay(Team team) {
        Place last = last(team);
        Place before = beforeLast(team);
        LocalDate known = known(last);
        end(team, last, known);
        end(team, before, known);
        add(team, before.district, before.commune, before.from, LocalDate.MAX, known);
        now(team, before.district, before.commune);
    }

    private Place at(Team team, int back) {
        return jdbc.first(LAST, Places::place, team.id(), back).orElseThrow();
    }

    private LocalDate known(Place last) {
        LocalDate today = Campaign.dateOf(clock.instant());
        return last.knownFrom.isBefore(today) ? today : last.knownFrom;
    }

    private void end(Team team, Place place, LocalDate known) {
        if (known.equals(place.knownFrom)) {
            jdbc.update(FORGET, team.id(), place.from);
        } else {
            jdbc.update(END, known.minusDays(1), team.id(), place.from);
        }
    }

    private void add(Team team, String district, String commune, LocalDate from, LocalDate to, LocalDate known) {
        jdbc.update(ADD, team.id(), Units.CODE_SET, team.provinceCode(), district, commune, from, to, known);
    }

    private void now(Team team, String district, String commune) {
        jdbc.update(NOW_AT, district, commune, team.id());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class));
    }
}
