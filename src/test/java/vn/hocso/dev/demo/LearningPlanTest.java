package vn.hocso.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.dev.demo.DemoLearner.Sitting;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.time.Campaign;

/** The demonstration shows what a real campaign looks like: some ahead, some behind, together the share asked for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LearningPlanTest {

    private static final Instant BEGIN = Instant.parse("2022-09-12T01:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2022-11-30T17:00:00Z");
    private static final Instant NOW = Instant.parse("2022-11-15T01:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2022-12-31T01:00:00Z");
    private static final List<String> CORE = IntStream.range(0, 25).mapToObj(i -> "C-" + i).toList();
    private static final List<String> OPTIONAL = List.of("O-1", "O-2");
    private static final int PROVINCES = 40;
    private static final int ACCOUNTS = 100;
    private static final CampaignShape SHAPE = new CampaignShape(0.4, 8, 0.06, 0.08, 0.01);
    private static final double NEAR = 0.015;

    private final Map<String, List<UUID>> accounts = accounts();
    private final List<DemoLearner> plan = plan(AFTERWARDS).of(8_000, accounts);
    private final List<DemoLearner> finishers = plan.stream().filter(LearningPlanTest::finishes).toList();

    @Test
    void as_many_finish_as_asked_for_and_some_provinces_more_than_others() {
        Map<String, Integer> byProvince = new TreeMap<>();
        accounts.forEach((province, members) -> byProvince.put(province,
                (int) finishers.stream().filter(learner -> members.contains(learner.member())).count()));
        assertThat(finishers.size() / 8_000.0).isCloseTo(SHAPE.trained(), within(0.02));
        assertThat(byProvince.values()).anyMatch(count -> count < ACCOUNTS * 0.6).anyMatch(count -> count > ACCOUNTS * 0.95);
    }

    @Test
    void every_province_has_somebody_among_the_first() {
        var first = new HashSet<UUID>(plan.subList(0, PROVINCES).stream().map(DemoLearner::member).toList());
        assertThat(accounts.values()).allMatch(members -> members.stream().anyMatch(first::contains));
        assertThat(plan).hasSize(PROVINCES * ACCOUNTS);
    }

    @Test
    void everything_happens_within_the_campaign_in_the_order_of_the_lessons() {
        for (DemoLearner learner : plan) {
            assertThat(learner.sittings()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()))
                    .allMatch(sitting -> !sitting.at().isBefore(BEGIN) && sitting.at().isBefore(DEADLINE))
                    .allMatch(sitting -> !sitting.received().isBefore(over(sitting, learner)));
            assertThat(CORE.subList(0, (int) lessons(learner).stream().filter(CORE::contains).count()))
                    .isEqualTo(lessons(learner).stream().filter(CORE::contains).toList());
        }
    }

    @Test
    void few_finish_at_first_then_many_then_few_and_a_known_share_on_the_last_evening() {
        long[] thirds = new long[3];
        long span = Duration.between(BEGIN, DEADLINE).toSeconds();
        finishers.forEach(learner -> thirds[(int) (3 * Duration.between(BEGIN, last(learner).at()).toSeconds() / span)]++);
        long rush = finishers.stream().filter(learner -> !last(learner).at().isBefore(DEADLINE.minus(Duration.ofHours(6))))
                .count();
        assertThat(thirds[1]).isGreaterThan(3 * thirds[0]).isGreaterThan(thirds[2] - rush);
        assertThat((double) rush / finishers.size()).isCloseTo(SHAPE.rush(), within(NEAR));
    }

    @Test
    void a_cluster_begins_with_its_window_and_its_provinces_one_after_the_other() {
        var pace = pace();
        assertThat(pace.of("01", DEADLINE).from()).isNotEqualTo(pace.of("02", DEADLINE).from());
        for (int province = 1; province <= PROVINCES; province++) {
            Instant begins = pace.of(code(province), DEADLINE).from();
            Instant window = province <= PROVINCES / 2 ? Campaign.startOf(LocalDate.of(2022, 9, 20)) : BEGIN;
            assertThat(begins).isBetween(window, window.plus(Duration.ofDays(2L * SHAPE.lagDays())));
        }
    }

    @Test
    void a_known_share_sends_late_and_some_of_it_after_the_deadline_what_was_done_before() {
        List<Sitting> late = finishers.stream()
                .filter(learner -> last(learner).received().isAfter(over(last(learner), learner)))
                .map(LearningPlanTest::last).toList();
        assertThat((double) late.size() / finishers.size()).isCloseTo(SHAPE.offline(), within(NEAR));
        assertThat(late).anyMatch(sitting -> !sitting.received().isBefore(DEADLINE));
    }

    /** What happened after the service heard of it would be a clock that cannot be. */
    private static Instant over(Sitting sitting, DemoLearner learner) {
        return sitting.at().plus(AttemptMaker.lasting(sitting.lessons().size(), learner.hasty()));
    }

    @Test
    void a_known_share_clicks_through() {
        assertThat((double) plan.stream().filter(DemoLearner::hasty).count() / finishers.size())
                .isCloseTo(SHAPE.hasty(), within(0.007)).isPositive();
    }

    @Test
    void an_earlier_day_shows_the_same_campaign_as_far_as_it_was_received() {
        List<DemoLearner> now = plan(NOW).of(8_000, accounts);
        for (int i = 0; i < plan.size(); i++) {
            assertThat(now.get(i).sittings())
                    .isEqualTo(plan.get(i).sittings().stream().filter(sitting -> sitting.received().isBefore(NOW)).toList());
        }
        assertThat(now.stream().filter(LearningPlanTest::finishes).count()).isBetween(finishers.size() / 3L,
                finishers.size() * 5L / 6);
    }

    @Test
    void somebody_is_half_way() {
        DemoLearner learner = plan(NOW).halfWay(new UUID(1, 2));
        assertThat(lessons(learner)).isEqualTo(CORE.subList(0, 12));
        assertThat(learner.sittings()).allMatch(sitting -> !sitting.at().isBefore(BEGIN) && sitting.at().isBefore(NOW));
        assertThat(learner.after(9)).hasSize(1);
    }

    @Test
    void the_same_plan_is_made_again_and_goes_on_where_it_was_stopped() {
        assertThat(plan(AFTERWARDS).of(8_000, accounts())).isEqualTo(plan);
        DemoLearner learner = finishers.get(0);
        int first = learner.sittings().get(0).lessons().size();
        assertThat(learner.after(0)).isEqualTo(learner.sittings());
        assertThat(learner.after(first)).isEqualTo(learner.sittings().subList(1, learner.sittings().size()));
        assertThat(learner.after(lessons(learner).size())).isEmpty();
    }

    private static LearningPlan plan(Instant until) {
        return new LearningPlan(CORE, OPTIONAL, SHAPE, pace(), until);
    }

    /** Half of the provinces are in a cluster with a window, half in one for which none was printed. */
    private static ProvincePace pace() {
        List<String> codes = IntStream.rangeClosed(1, PROVINCES).mapToObj(LearningPlanTest::code).toList();
        return new ProvincePace(List.of(
                new TrainingCluster(TrainingCluster.SCHEME, 1, "Cụm 1", LocalDate.of(2022, 9, 20), LocalDate.of(2022, 9, 22),
                        codes.subList(0, PROVINCES / 2)),
                new TrainingCluster(TrainingCluster.SCHEME, 2, "Cụm 2", null, null, codes.subList(PROVINCES / 2, PROVINCES))),
                SHAPE.lagDays());
    }

    private static Sitting last(DemoLearner learner) {
        return learner.sittings().get(learner.sittings().size() - 1);
    }

    private static boolean finishes(DemoLearner learner) {
        return lessons(learner).containsAll(CORE);
    }

    private static List<String> lessons(DemoLearner learner) {
        return learner.sittings().stream().flatMap(sitting -> sitting.lessons().stream()).toList();
    }

    private static String code(int province) {
        return String.format("%02d", province);
    }

    private static Map<String, List<UUID>> accounts() {
        var accounts = new HashMap<String, List<UUID>>();
        for (int province = 1; province <= PROVINCES; province++) {
            var members = new ArrayList<UUID>();
            for (int member = 0; member < ACCOUNTS; member++) {
                members.add(new UUID(province, member));
            }
            accounts.put(code(province), members);
        }
        return accounts;
    }
}
