package vn.hocso.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;

/** The targets of the letters, as rows. */
@ApplicationScoped
class Targets {

    static final String MEMBERS_ONLINE = "members-online-2022-11";

    private static final String FIND = """
            select id, title, starts_on, ends_on, bound, rule, share, source from target where id = ?""";

    /** Targets come by migration and never change while the service runs. */
    private final Map<String, Target> known = new ConcurrentHashMap<>();
    private final Jdbc database;

    Targets(Jdbc database) {
        this.database = database;
    }

    /** @throws DomainException NOT_FOUND {@code target-unknown} */
    Target target(String id) {
        return known.computeIfAbsent(id, this::read);
    }

    private Target read(String id) {
        return database.first(FIND, row -> new Target(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class), Target.Bound.valueOf(row.getString(5)), row.getString(6), row.getDouble(7),
                row.getString(8)), id)
                .orElseThrow(() -> DomainException.notFound("target-unknown", "Không có mục tiêu này."));
    }
}
