package vn.hocso.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Who leads which teams. That follows from the dated membership, by account or by claimed entry of a list. */
@ApplicationScoped
public class Leading {

    private static final String LEADS = Sql.load(Leading.class, "teams_led.sql");
    private static final String HEADED = Sql.load(Leading.class, "teams_headed.sql");
    private static final String HAS_HEAD = Sql.load(Leading.class, "team_has_head.sql");

    private final Jdbc jdbc;

    Leading(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return ids of the teams that the member leads on that day */
    public Set<Long> of(UUID member, LocalDate on) {
        return Set.copyOf(jdbc.list(LEADS, row -> row.getLong(1), member, on, on, member, on, on));
    }

    /** @return ids of the teams that the member leads or is deputy of on that day */
    public Set<Long> headedBy(UUID member, LocalDate on) {
        return Set.copyOf(jdbc.list(HEADED, row -> row.getLong(1), member, on, on, member, on, on));
    }

    /** @return whether somebody else with an account leads the team or is deputy on that day */
    public boolean isHeaded(Team team, UUID butFor, LocalDate on) {
        return jdbc.first(HAS_HEAD, row -> true, butFor, team.id(), on, on, team.id(), on, on).isPresent();
    }
}
