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

    private final Jdbc jdbc;

    Leading(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return ids of the teams that the member leads on that day */
    public Set<Long> of(UUID member, LocalDate on) {
        return Set.copyOf(jdbc.list(LEADS, row -> row.getLong(1), member, on, on, member, on, on));
    }
}
