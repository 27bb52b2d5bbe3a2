package vn.hocso.roster;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import vn.hocso.shared.Sql;

/** Where and when a person counted. */
@ApplicationScoped
public class Stays {

    private static final String OF = Sql.load(Stays.class, "stays.sql");

    private final EntityManager database;

    Stays(EntityManager database) {
        this.database = database;
    }

    /** @return all stays of the member, past, present and future, in no order; one statement */
    public List<Stay> of(UUID memberId) {
        List<Object[]> rows = database.createNativeQuery(OF, Object[].class).setParameter("member", memberId).getResultList();
        return rows.stream().map(row -> {
            LocalDate last = day(row[4]);
            return new Stay(Population.valueOf((String) row[0]), ((Number) row[1]).longValue(), (String) row[2], day(row[3]),
                    last == null ? null : last.plusDays(1));
        }).toList();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
