package vn.hocso.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
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

    /** How far one person has come. */
    public enum Step {
        /** Passed no lesson yet. */
        JOINED,
        /** Passed a lesson. */
        STARTED,
        /** Met the rule of the core programme. */
        COMPLETED
    }

    private static final String STEP = "select p.member, exists (select from lesson_passed l where l.member_id = p.member),"
            + " exists (select from completion c where c.member_id = p.member and c.rule = ?) from unnest(?::uuid[]) as p(member)";

    private final Jdbc jdbc;

    TeamSteps(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how far each of some people has come, wherever they learned */
    public Map<UUID, Step> ofPeople(Collection<UUID> members) {
        Object ids = members.toArray(UUID[]::new);
        return jdbc.list(STEP, row -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(3)
                ? Step.COMPLETED
                : row.getBoolean(2) ? Step.STARTED : Step.JOINED), Rules.CORE, ids).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
