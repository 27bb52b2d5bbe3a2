package vn.hocso.training.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Rule;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.evidence.Cell.Figure;
import vn.hocso.training.exclusion.Part;

/** Finds the people behind a number, some teams at a time: what it costs depends on those teams and not on how many people the country has. */
@ApplicationScoped
public class Behind {

    /**
     * A number.
     *
     * @param rule of "trained"
     * @param lastOnTime what was completed later is late
     * @param knownOn as far as it was known at the end of that day, null for now
     */
    public record Question(Cell cell, Part part, Rule rule, LocalDate asOf, LocalDate lastOnTime, LocalDate knownOn) {}

    /** @param people of the team whom the number counts, with and without an account */
    public record OfTeam(long team, long people) {}

    private static final String TEAMS = Sql.load(Behind.class, "teams_behind.sql");
    private static final String FLAGGED_TEAMS = Sql.load(Behind.class, "teams_flagged.sql");
    private static final String COMPLETED = Sql.load(Behind.class, "completed_in_teams.sql");
    private static final String PEOPLE = Sql.load(Behind.class, "people_of_teams.sql");
    private static final String LAST_TEAM = "select max(team_id) from roster_team_place_known";
    private static final long FIRST_WIDTH = 1_000;
    private static final String ANY = "ANY";

    private final Jdbc database;

    Behind(Jdbc database) {
        this.database = database;
    }

    /**
     * @param after id of a team
     * @return the teams behind it that follow that one, in the order of their ids; all of them add up to the number, together with what
     *         belongs to no team
     */
    public List<OfTeam> teams(Question of, long after, int most) {
        Long one = of.part.team();
        if (one != null) {
            return after < one ? teams(of, one - 1, one, 1) : List.of();
        }
        long last = database.first(LAST_TEAM, row -> row.getLong(1)).orElse(0L);
        var found = new ArrayList<OfTeam>();
        // Dense numbers end here at once; for the others ever more teams are looked through.
        long from = after;
        for (long width = FIRST_WIDTH; from < last && found.size() < most; width *= 2) {
            found.addAll(teams(of, from, from + width, most - found.size()));
            from += width;
        }
        return found;
    }

    private List<OfTeam> teams(Question of, long after, long last, int most) {
        Part part = of.part;
        Object[] asked = of.cell.figure() == Figure.FLAGGED
                ? new Object[]{flag(of.cell), of.rule.counted(), of.asOf, part.provinces(), part.district(), part.commune(),
                        part.team(), after, last, most}
                : new Object[]{of.cell.figure().name(), of.rule.counted(), of.rule.code(), of.asOf, of.lastOnTime, of.knownOn,
                        part.provinces(), part.district(), part.commune(), part.team(), after, last, most};
        return database.list(of.cell.figure() == Figure.FLAGGED ? FLAGGED_TEAMS : TEAMS,
                row -> new OfTeam(row.getLong(1), row.getLong(2)), asked);
    }

    /** @return the people with an account whom it counts in those teams */
    public List<Counted> people(Question of, Collection<Long> teams) {
        Figure figure = of.cell.figure();
        Object ids = teams.toArray(Long[]::new);
        Part part = of.part;
        // A flag is of the completion itself, whatever a rule makes of it later.
        String rule = figure == Figure.FLAGGED ? of.rule.counted() : of.rule.code();
        Object[] asked = figure.isOfCompletions()
                ? new Object[]{figure.name(), flag(of.cell), of.rule.counted(), rule, of.asOf, of.lastOnTime, of.knownOn,
                        part.provinces(), part.district(), part.commune(), ids}
                : new Object[]{figure.population(), figure.trained(), of.rule.counted(), rule, of.asOf, of.lastOnTime,
                        of.knownOn, ids};
        return database.list(figure.isOfCompletions() ? COMPLETED : PEOPLE,
                row -> new Counted(row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), Jdbc.instant(row, 4),
                        row.getBoolean(5),
                        row.getBoolean(6)),
                asked);
    }

    private static String flag(Cell cell) {
        return cell.figure() != Figure.FLAGGED ? null : cell.flag() == null ? ANY : cell.flag().name();
    }
}
