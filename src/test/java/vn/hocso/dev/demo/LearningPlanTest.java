package vn.hocso.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
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

/** The demonstration shows what a real campaign looks like: some provinces ahead, some behind, together the share asked for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LearningPlanTest {

    private static final Instant BEGIN = Instant.parse("2022-09-12T01:00:00Z");
    private static final Instant UNTIL = Instant.parse("2022-11-15T01:00:00Z");
    private static final List<String> CORE = IntStream.range(0, 25).mapToObj(i -> "C-" + i).toList();
    private static final List<String> OPTIONAL = List.of("O-1", "O-2");
    private static final int PROVINCES = 40;
    private static final int ACCOUNTS = 100;
    private static final double SHARE = 0.4;

    private final Map<String, List<UUID>> accounts = accounts();
    private final List<DemoLearner> plan = new LearningPlan(CORE, OPTIONAL, UNTIL).of(8_000, SHARE, accounts);

    @Test
    void as_many_finish_as_asked_for_and_some_provinces_more_than_others() {
        Map<String, Integer> finishers = new TreeMap<>();
        accounts.forEach((province, members) -> finishers.put(province, (int) plan.stream()
                .filter(learner -> members.contains(learner.member())).filter(LearningPlanTest::finishes).count()));
        int all = finishers.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all / 8_000.0).isCloseTo(SHARE, within(0.02));
        assertThat(finishers.values()).anyMatch(count -> count < ACCOUNTS * 0.6).anyMatch(count -> count > ACCOUNTS * 0.95);
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
                    .allMatch(sitting -> !sitting.at().isBefore(BEGIN) && sitting.at().isBefore(UNTIL.minusSeconds(7_200)));
            assertThat(CORE.subList(0, (int) lessons(learner).stream().filter(CORE::contains).count()))
                    .isEqualTo(lessons(learner).stream().filter(CORE::contains).toList());
        }
    }

    @Test
    void somebody_is_half_way() {
        DemoLearner learner = new LearningPlan(CORE, OPTIONAL, UNTIL).halfWay(new UUID(1, 2));
        assertThat(lessons(learner)).isEqualTo(CORE.subList(0, 12));
        assertThat(learner.sittings()).allMatch(sitting -> !sitting.at().isBefore(BEGIN) && sitting.at().isBefore(UNTIL));
        assertThat(learner.after(9)).hasSize(1);
    }

    @Test
    void the_same_plan_is_made_again_and_goes_on_where_it_was_stopped() {
        assertThat(new LearningPlan(CORE, OPTIONAL, UNTIL).of(8_000, SHARE, accounts())).isEqualTo(plan);
        DemoLearner learner = plan.stream().filter(LearningPlanTest::finishes).findFirst().orElseThrow();
        int first = learner.sittings().get(0).lessons().size();
        assertThat(learner.after(0)).isEqualTo(learner.sittings());
        assertThat(learner.after(first)).isEqualTo(learner.sittings().subList(1, learner.sittings().size()));
        assertThat(learner.after(lessons(learner).size())).isEmpty();
    }

    private static boolean finishes(DemoLearner learner) {
        return lessons(learner).containsAll(CORE);
    }

    private static List<String> lessons(DemoLearner learner) {
        return learner.sittings().stream().flatMap(sitting -> sitting.lessons().stream()).toList();
    }

    private static Map<String, List<UUID>> accounts() {
        var accounts = new HashMap<String, List<UUID>>();
        for (int province = 1; province <= PROVINCES; province++) {
            var members = new ArrayList<UUID>();
            for (int member = 0; member < ACCOUNTS; member++) {
                members.add(new UUID(province, member));
            }
            accounts.put(String.format("%02d", province), members);
        }
        return accounts;
    }
}
