package vn.hocso.training;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.hocso.shared.DomainException;

/** The targets of the letters, as rows. */
@ApplicationScoped
class Targets {

    static final String MEMBERS_ONLINE = "members-online-2022-11";

    private static final String FIND = """
            select id, title, starts_on, ends_on, bound, rule, share, source from target where id = ?1""";

    private final EntityManager database;

    Targets(EntityManager database) {
        this.database = database;
    }

    @Transactional
    Target target(String id) {
        List<Object[]> rows = database.createNativeQuery(FIND, Object[].class).setParameter(1, id).getResultList();
        if (rows.isEmpty()) {
            throw DomainException.notFound("target-unknown", "Không có mục tiêu này.");
        }
        Object[] row = rows.get(0);
        return new Target((String) row[0], (String) row[1], date(row[2]), date(row[3]), Target.Bound.valueOf((String) row[4]),
                (String) row[5], ((Number) row[6]).doubleValue(), (String) row[7]);
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
