package vn.hocso.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.dev.demo.SessionPlan.Course;
import vn.hocso.dev.demo.SessionPlan.Planned;
import vn.hocso.roster.TrainingCluster;

/** The demonstration's sessions lie where the letter wants them, in some provinces and not in others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionPlanTest {

    private static final LocalDate FROM = LocalDate.of(2022, 9, 13);
    private static final LocalDate TO = LocalDate.of(2022, 9, 23);
    private static final int WITHOUT_TEAMS = 3;
    private static final LocalDate LATE = LocalDate.of(2022, 10, 24);

    /** All but one. */
    private static final Set<String> FOUNDED = IntStream.rangeClosed(1, 63).filter(code -> code != WITHOUT_TEAMS)
            .mapToObj(SessionPlanTest::code).collect(Collectors.toSet());

    private final List<Planned> plan = SessionPlan.of(clusters(), FOUNDED);

    @Test
    void half_of_the_provinces_hold_sessions_and_hue_is_one_of_them() {
        assertThat(plan.stream().map(Planned::province).distinct().count()).isBetween(25L, 45L);
        assertThat(plan).filteredOn(one -> one.province().equals("46")).extracting(Planned::course)
                .contains(Course.HELD, Course.CALLED_OFF, Course.TO_COME);
        assertThat(plan).noneMatch(one -> one.province().equals(code(WITHOUT_TEAMS)));
    }

    @Test
    void sessions_of_a_cluster_with_a_window_lie_in_it_or_are_late() {
        assertThat(plan).filteredOn(one -> isOfTheFirst(one.province())).filteredOn(one -> one.course() == Course.HELD)
                .isNotEmpty().allMatch(one -> !one.heldOn().isBefore(FROM))
                .allMatch(one -> !one.heldOn().isAfter(TO) || !one.heldOn().isBefore(LATE));
    }

    @Test
    void a_cluster_without_a_window_takes_the_dates_of_none() {
        List<LocalDate> days = plan.stream().filter(one -> !isOfTheFirst(one.province())).map(Planned::heldOn).toList();
        assertThat(days).anyMatch(day -> day.isAfter(TO) && day.isBefore(LATE));
    }

    @Test
    void nobody_holds_a_session_on_a_sunday_and_provinces_differ() {
        assertThat(plan).noneMatch(one -> one.heldOn().getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(plan).anyMatch(one -> one.share() < 0.4 && one.course() == Course.HELD).anyMatch(one -> one.share() > 0.7);
        assertThat(plan).anyMatch(one -> one.connected() == 0).anyMatch(one -> one.connected() > 0.6);
    }

    @Test
    void the_same_is_planned_again() {
        assertThat(SessionPlan.of(clusters(), FOUNDED)).isEqualTo(plan);
        assertThat(plan.stream().collect(Collectors.groupingBy(Planned::province)).values())
                .allSatisfy(of -> assertThat(of).extracting(Planned::no).doesNotHaveDuplicates());
    }

    private static boolean isOfTheFirst(String province) {
        return Integer.parseInt(province) <= 50;
    }

    /** The first half of the codes has a window, the others none. */
    private static List<TrainingCluster> clusters() {
        return List.of(cluster(1, FROM, TO, 1, 50), cluster(2, null, null, 51, 63));
    }

    private static TrainingCluster cluster(int no, LocalDate from, LocalDate to, int first, int last) {
        return new TrainingCluster(TrainingCluster.SCHEME, no, "Cụm " + no, from, to,
                IntStream.rangeClosed(first, last).mapToObj(SessionPlanTest::code).toList());
    }

    private static String code(int province) {
        return String.format("%02d", province);
    }
}
