package vn.hocso.training;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Tells which teams' sums changed after a moment: somebody is counted all the time, and hardly ever in most teams. */
@ApplicationScoped
class ChangedTeams {

    private static final String CHANGED = Sql.load(ChangedTeams.class, "changed_teams.sql");
    private static final String FORGET = Sql.load(ChangedTeams.class, "forget_changes.sql");
    /** Changes of the country. Finding the teams of more of them one by one costs about as much as reading a province. */
    private static final int MOST = 1_000;

    private final Jdbc database;

    ChangedTeams(Jdbc database) {
        this.database = database;
    }

    /**
     * Every team whose sums differ now from what was read after that moment; perhaps others as well.
     *
     * @param before a moment at which marks were told
     * @param now the moment of the marks by which it is asked
     * @return ids; empty when that is not known any more, or they are too many to look at one by one
     */
    Optional<List<Long>> between(Marks.Moment before, Marks.Moment now) {
        if (!before.line().equals(now.line())) {
            return Optional.empty();
        }
        return database.first(CHANGED, row -> List.of((Long[]) row.getArray(1).getArray()), before.oldest(), MOST + 1)
                .filter(changes -> changes.size() <= MOST)
                .map(changes -> changes.stream().distinct().toList());
    }

    /** Changes of the last ten minutes stay: whatever was read before is read as a whole. */
    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        database.update(FORGET);
    }
}
