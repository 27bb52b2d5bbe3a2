package vn.hocso.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;

/**
 * The targets of the letters, as rows. Remembered for a second: when many ask for rates, the database is asked once, and a
 * change made by another replica is seen after that second.
 */
@ApplicationScoped
class Targets {

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String FIND = """
            select id, title, starts_on, ends_on, bound, rule, share, source from target where id = ?""";

    private record Remembered(Target target, long nanos) {}

    /** Of targets that there are, hence few. */
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Jdbc database;
    private final LongSupplier nanos;

    @Inject
    Targets(Jdbc database) {
        this(database, System::nanoTime);
    }

    Targets(Jdbc database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    /**
     * @return a target that has rates: one of members, with a rule of "trained"
     * @throws DomainException NOT_FOUND {@code target-unknown}; CONFLICT {@code target-without-rates} for one that is counted
     *         otherwise
     */
    Target target(String id) {
        long now = nanos.getAsLong();
        Remembered known = remembered.get(id);
        if (known == null || now - known.nanos >= REMEMBERED_NANOS) {
            known = new Remembered(read(id), now);
            remembered.put(id, known);
        }
        if (known.target.rule() == null) {
            throw DomainException.conflict("target-without-rates", "Mục tiêu “" + known.target.title()
                    + "” chưa có quy tắc tính, nên chưa có tỷ lệ.");
        }
        return known.target;
    }

    private Target read(String id) {
        return database.first(FIND, Targets::target, id).orElseThrow(() -> {
            remembered.remove(id);
            return DomainException.notFound("target-unknown", "Không có mục tiêu này.");
        });
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class), Target.Bound.valueOf(row.getString(5)), row.getString(6), row.getDouble(7),
                row.getString(8));
    }
}
