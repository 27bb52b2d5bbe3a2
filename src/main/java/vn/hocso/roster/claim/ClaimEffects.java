package vn.hocso.roster.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.PopulationLoaded;
import vn.hocso.shared.Jdbc;

/**
 * Tells other rooms that a person of a list is another than they were told: the one who was counted leaves each membership on its first
 * day, and the other comes. The number of people stays; whether they are trained is then counted by whoever came.
 */
@ApplicationScoped
class ClaimEffects {

    private static final String STAYS = "select s.team_id, t.province_code, s.valid_from, s.valid_to from roster_membership s"
            + " join team t on t.id = s.team_id where s.entry_id = ? and s.audience = 'MEMBER' order by s.valid_from";

    private record Stay(long team, String province, LocalDate from, LocalDate to) {

        static Stay of(ResultSet row) throws SQLException {
            return new Stay(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class));
        }
    }

    private final Jdbc jdbc;
    private final Event<PopulationLoaded> loaded;

    ClaimEffects(Jdbc jdbc, Event<PopulationLoaded> loaded) {
        this.jdbc = jdbc;
        this.loaded = loaded;
    }

    /**
     * Joins the caller's transaction. All at once, because whoever hears it holds the learners before any sum, as completing does.
     *
     * @param from who was behind the entry, null for nobody
     * @param to who is
     */
    void hand(long entry, UUID from, UUID to) {
        var changes = new ArrayList<PopulationChanged>();
        for (Stay stay : jdbc.list(STAYS, Stay::of, entry)) {
            add(changes, stay, stay.from, from, to);
            if (stay.to != null) {
                add(changes, stay, stay.to.plusDays(1), to, from);
            }
        }
        loaded.fire(new PopulationLoaded(changes));
    }

    private static void add(List<PopulationChanged> changes, Stay stay, LocalDate day, UUID leaves, UUID comes) {
        changes.add(new PopulationChanged(Population.ROSTER, leaves, stay.team, stay.province, day, -1));
        changes.add(new PopulationChanged(Population.ROSTER, comes, stay.team, stay.province, day, 1));
    }
}
