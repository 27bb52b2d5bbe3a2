package vn.hocso.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Rules;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.Trend.Day;

/** Adds up days to the course of a target in one part of the country. */
@ApplicationScoped
class Trends {

    private static final String OF_PROVINCES_KNOWN = Sql.load(Trends.class, "trend_of_provinces_known.sql");
    private static final String OF_TEAMS = Sql.load(Trends.class, "trend_of_teams.sql");
    private static final int MOST_REMEMBERED = 200;

    private record Question(String rule, LocalDate from, Area area, Viewpoint viewpoint) {}

    private final Remembered<Question, Trend> remembered = new Remembered<>(MOST_REMEMBERED, (question, trend) -> 1);
    private final Courses courses;
    private final Jdbc database;
    private final Validity validity;
    private final BesideTallies beside;

    Trends(Courses courses, Jdbc database, Validity validity, BesideTallies beside) {
        this.beside = beside;
        this.courses = courses;
        this.validity = validity;
        this.database = database;
    }

    /** @param marks of the sums, as they were told for this question */
    Trend of(Target target, Area area, Viewpoint viewpoint, Marks marks) {
        LocalDate from = target.startsOn().isAfter(viewpoint.asOf()) ? viewpoint.asOf() : target.startsOn();
        if (!target.isCounted()) {
            return added(beside(target, area, viewpoint, marks, from), from, viewpoint.asOf());
        }
        var question = new Question(target.rule(), from, area, viewpoint);
        return remembered.answer(question, marks.of(area),
                () -> added(differences(question, area, marks), from, viewpoint.asOf()));
    }

    /** Who is on lists is the same for every target of people. */
    private List<Day> beside(Target target, Area area, Viewpoint viewpoint, Marks marks, LocalDate from) {
        Stream<Day> people = target.isOfPeople()
                ? counted(new Question(Rules.CORE, from, area, viewpoint), area, marks).stream()
                        .map(day -> new Day(day.date(), day.roster(), 0, 0))
                : Stream.empty();
        return Stream.concat(people, beside.differences(target, area, viewpoint).stream())
                .sorted(Comparator.comparing(Day::date)).toList();
    }

    private List<Day> differences(Question question, Area area, Marks marks) {
        if (!validity.expires(question.rule)) {
            return counted(question, area, marks);
        }
        var counted = new Question(validity.counted(question.rule), question.from, area, question.viewpoint);
        return Stream.concat(counted(counted, area, marks).stream(),
                validity.course(question.rule, area, question.viewpoint).stream())
                .sorted(Comparator.comparing(Day::date)).toList();
    }

    private List<Day> counted(Question question, Area area, Marks marks) {
        LocalDate asOf = question.viewpoint.asOf();
        LocalDate knownOn = question.viewpoint.knownOn();
        if (!area.isOfProvinces()) {
            return database.list(OF_TEAMS, Trends::day, asOf, knownOn, question.rule, area.province(), area.district(),
                    area.commune(), area.team());
        }
        boolean country = area.level() == Area.Level.COUNTRY;
        if (knownOn != null) {
            return database.list(OF_PROVINCES_KNOWN, Trends::day, asOf, knownOn, question.rule,
                    country ? null : area.provinces().toArray(String[]::new));
        }
        var since = Courses.Since.of(question.rule, question.from, asOf);
        return Course.sum(courses.of(since, marks, country ? marks.sums().keySet() : area.provinces()).values(), since.month(),
                asOf);
    }

    static Day day(ResultSet row) throws SQLException {
        return new Day(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    /** What lies before the first day is in it; a day without differences stands as the day before it. */
    private static Trend added(List<Day> differences, LocalDate from, LocalDate to) {
        var days = new ArrayList<Day>();
        int next = 0;
        long roster = 0;
        long trained = 0;
        long attributed = 0;
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            for (; next < differences.size() && !differences.get(next).date().isAfter(date); next++) {
                roster += differences.get(next).roster();
                trained += differences.get(next).trained();
                attributed += differences.get(next).attributed();
            }
            days.add(new Day(date, roster, trained, attributed));
        }
        return new Trend(days);
    }
}
