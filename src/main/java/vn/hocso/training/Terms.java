package vn.hocso.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;

/** What targets said on earlier days: a figure as it was known then is measured by the terms of then. */
@ApplicationScoped
class Terms {

    private static final String COLUMNS = "id, title, unit_of_count, scope, denominator, starts_on, ends_on, bound, rule, share, source";
    /** Who asks for a day before a target was made is told its first terms. */
    private static final String ONE = "select " + COLUMNS + " from target_terms where id = ?"
            + " order by told_on <= ? desc, case when told_on <= ? then no end desc nulls last, no limit 1";
    private static final String ALL = "select " + COLUMNS
            + " from (select distinct on (id) * from target_terms where told_on <= ?"
            + " order by id, no desc) t order by ends_on, scope, id";

    private static final int MOST_REMEMBERED = 200;
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private record Question(String id, LocalDate knownOn) {}

    private final Cache<Question, Target> one = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<LocalDate, List<Target>> all = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED).build();
    private final Jdbc database;

    Terms(Jdbc database) {
        this.database = database;
    }

    /**
     * @return the target as it was told by the end of that day
     * @throws DomainException NOT_FOUND {@code target-unknown}
     */
    Target of(String id, LocalDate knownOn) {
        return one.get(new Question(id, knownOn), asked -> database.first(ONE, Terms::target, id, knownOn, knownOn)
                .orElseThrow(Targets::unknown));
    }

    /** @return every target that there was by the end of that day, the one that ends first before the others */
    List<Target> all(LocalDate knownOn) {
        return all.get(knownOn, day -> database.list(ALL, Terms::target, day));
    }

    /** After a change by this process. */
    void forget() {
        one.invalidateAll();
        all.invalidateAll();
    }

    /** @param row with these columns first, of targets or of their terms */
    static Target target(ResultSet row) throws SQLException {
        return new Target(row.getString(1), row.getString(2), Target.Unit.valueOf(row.getString(3)), row.getString(4),
                Target.Denominator.valueOf(row.getString(5)), row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class), Target.Bound.valueOf(row.getString(8)), row.getString(9), row.getDouble(10),
                row.getString(11));
    }
}
