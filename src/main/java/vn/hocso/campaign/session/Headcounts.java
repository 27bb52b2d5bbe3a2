package vn.hocso.campaign.session;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Counts who came. */
@ApplicationScoped
class Headcounts {

    private static final String COUNTS = Sql.load(Headcounts.class, "headcounts.sql");

    private final Jdbc jdbc;

    Headcounts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return by id of the session */
    Map<Long, Headcount> of(Collection<TrainingSession> sessions) {
        Object ids = sessions.stream().map(TrainingSession::id).toArray(Long[]::new);
        return jdbc.list(COUNTS, row -> Map.entry(row.getLong(1), new Headcount(row.getLong(2), row.getLong(3), row.getLong(4),
                row.getLong(5), row.getLong(6), row.getLong(7))), ids).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
