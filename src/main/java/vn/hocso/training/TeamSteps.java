package vn.hocso.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Rules;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** How far the people of teams have come, counted from the people themselves: for some hundred teams at a time. */
@ApplicationScoped
public class TeamSteps {

    private static final String STEPS = Sql.load(TeamSteps.class, "team_steps.sql");

    /**
     * People of a team on a day, wherever they learned; each step counts some of those before it.
     *
     * @param joined with an account
     * @param started passed a lesson
     * @param completed met the rule of the core programme
     */
    public record Steps(long joined, long started, long completed) {

        public static final Steps NONE = new Steps(0, 0, 0);
    }

    private final Jdbc jdbc;

    TeamSteps(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counted on request from memberships and from what was recorded; completions left out of a target by an exclusion are in it.
     *
     * @param teams ids
     * @param on by the memberships of that day
     * @return by id of the team; teams without people are left out
     */
    public Map<Long, Steps> of(Collection<Long> teams, LocalDate on) {
        Object ids = teams.toArray(Long[]::new);
        return jdbc.list(STEPS,
                row -> Map.entry(row.getLong(1), new Steps(row.getLong(2), row.getLong(3), row.getLong(4))), Rules.CORE, ids,
                on, on)
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
