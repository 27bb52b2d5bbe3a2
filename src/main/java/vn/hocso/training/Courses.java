package vn.hocso.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** The courses of provinces: read once, they tell the state on any day, and the way there. */
@ApplicationScoped
class Courses {

    private static final String READ = Sql.load(Courses.class, "courses_of_provinces.sql");
    /** Of all provinces, some hundred kilobytes each. */
    private static final int MOST_REMEMBERED = 8;

    /** @param month its first day */
    record Since(String rule, LocalDate month) {

        /** @return since the month in which the target starts, or the day that is looked at lies */
        static Since of(String rule, LocalDate startsOn, LocalDate asOf) {
            return new Since(rule, (startsOn.isAfter(asOf) ? asOf : startsOn).withDayOfMonth(1));
        }
    }

    private final RememberedParts<Since, Course> remembered = new RememberedParts<>(MOST_REMEMBERED);
    private final Jdbc database;

    Courses(Jdbc database) {
        this.database = database;
    }

    /**
     * @param marks as they were told for this question
     * @return by code of the province; those in which nothing was ever counted are not in it
     */
    Map<String, Course> of(Since since, Marks marks, Collection<String> provinces) {
        return remembered.answers(since, marks, provinces, some -> read(since, some.toArray(String[]::new)));
    }

    private Map<String, Course> read(Since since, String[] provinces) {
        var all = new HashMap<String, Course>();
        database.list(READ, row -> all.put(row.getString(1), Course.of(row)), since.rule, since.month, provinces);
        return all;
    }
}
