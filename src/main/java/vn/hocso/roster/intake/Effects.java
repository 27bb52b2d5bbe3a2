package vn.hocso.roster.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.PopulationLoaded;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Tells other rooms what an import does to the numbers of people, inside its transaction. */
@ApplicationScoped
class Effects {

    private static final int BATCH = 5_000;
    private static final String CHANGES = Sql.load(Effects.class, "population_changes.sql");

    private final Jdbc jdbc;
    private final Event<PopulationLoaded> loaded;

    Effects(Jdbc jdbc, Event<PopulationLoaded> loaded) {
        this.jdbc = jdbc;
        this.loaded = loaded;
    }

    /** @param sign 1 when the import is applied, -1 when it is taken back */
    void tell(long list, int sign) {
        List<PopulationChanged> changes = jdbc.list(CHANGES, row -> new PopulationChanged(
                Population.ROSTER, row.getObject(1, UUID.class), row.getLong(2), row.getString(3),
                row.getObject(4, LocalDate.class), sign * row.getInt(5)), list, list);
        Map<Boolean, List<PopulationChanged>> claimed = changes.stream()
                .collect(Collectors.partitioningBy(change -> change.memberId() != null));
        // Whoever hears it holds the learners before any sum, as completing does: all of them first, else two could wait in a circle.
        loaded.fire(new PopulationLoaded(claimed.get(true)));
        List<PopulationChanged> others = claimed.get(false);
        for (int from = 0; from < others.size(); from += BATCH) {
            loaded.fire(new PopulationLoaded(others.subList(from, Math.min(others.size(), from + BATCH))));
        }
    }
}
