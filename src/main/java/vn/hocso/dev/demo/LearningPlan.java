package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import vn.hocso.dev.demo.DemoLearner.Sitting;

/**
 * Who learns what and when: a share of the people on the rosters finishes the core programme, more in some provinces than in
 * others. The same seed always gives the same history.
 */
class LearningPlan {

    private static final Instant CAMPAIGN_BEGINS = Instant.parse("2022-09-12T01:00:00Z");
    private static final Duration LONGEST_SITTING = Duration.ofHours(2);
    private static final int LESSONS_A_SESSION = 9;
    private static final int LAST_LESSONS = 8;
    private static final double MOST = 0.97;
    private static final int HALF_WAY = 12;
    private static final Duration UNTIL_NEXT_SITTING = Duration.ofDays(9);
    private static final long SEED = 4_509;

    private final List<String> core;
    private final List<String> optional;
    private final Instant until;
    private final Random random = new Random(SEED);

    /** @param until nothing happens at or after this instant */
    LearningPlan(List<String> core, List<String> optional, Instant until) {
        this.core = core;
        this.optional = optional;
        this.until = until;
    }

    /**
     * @param people on the rosters, with an account or not
     * @param share of them who finish
     * @param accounts members by province
     * @return first somebody of each province, then the others, all provinces side by side to the end
     */
    List<DemoLearner> of(long people, double share, Map<String, List<UUID>> accounts) {
        double factor = factor(share * people, accounts);
        var places = new ArrayList<Map.Entry<Double, DemoLearner>>();
        new TreeMap<>(accounts).forEach((province, members) -> {
            for (int i = 0; i < members.size(); i++) {
                boolean finishes = random.nextDouble() < chance(province, factor);
                places.add(Map.entry((double) i / members.size(), learner(members.get(i), finishes)));
            }
        });
        return places.stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder())).map(Map.Entry::getValue).toList();
    }

    /** Somebody who has learned a part and has a part to go. */
    DemoLearner halfWay(UUID member) {
        List<String> lessons = core.subList(0, Math.min(HALF_WAY, core.size()));
        int first = Math.min(LESSONS_A_SESSION, lessons.size());
        return new DemoLearner(member, List.of(new Sitting(CAMPAIGN_BEGINS, lessons.subList(0, first)),
                new Sitting(CAMPAIGN_BEGINS.plus(UNTIL_NEXT_SITTING), lessons.subList(first, lessons.size()))));
    }

    private DemoLearner learner(UUID member, boolean finishes) {
        var lessons = new ArrayList<>(finishes ? core : core.subList(0, random.nextInt(core.size() - LAST_LESSONS)));
        if (finishes && random.nextInt(4) == 0) {
            lessons.addAll(optional);
        }
        var gaps = new ArrayList<Duration>();
        for (int from = 0; from < lessons.size(); from += LESSONS_A_SESSION) {
            gaps.add(Duration.ofHours(20 + random.nextInt(80)));
        }
        Duration needed = gaps.stream().reduce(LONGEST_SITTING, Duration::plus);
        long free = Math.max(1, Duration.between(CAMPAIGN_BEGINS, until).minus(needed).toSeconds());
        Instant at = CAMPAIGN_BEGINS.plusSeconds((long) (random.nextDouble() * free));
        var sittings = new ArrayList<Sitting>();
        for (int i = 0; i < gaps.size(); i++) {
            int from = i * LESSONS_A_SESSION;
            sittings.add(new Sitting(at, lessons.subList(from, Math.min(lessons.size(), from + LESSONS_A_SESSION))));
            at = at.plus(gaps.get(i));
        }
        return new DemoLearner(member, sittings);
    }

    /** Halving finds the factor by which the provinces' chances together give the number wanted. */
    private static double factor(double wanted, Map<String, List<UUID>> accounts) {
        double low = 0;
        double high = 10;
        for (int step = 0; step < 40; step++) {
            double factor = (low + high) / 2;
            double expected = accounts.entrySet().stream()
                    .mapToDouble(province -> chance(province.getKey(), factor) * province.getValue().size()).sum();
            if (expected < wanted) {
                low = factor;
            } else {
                high = factor;
            }
        }
        return low;
    }

    /** Provinces differ: from about half the usual share to half as much again. */
    private static double chance(String province, double factor) {
        return Math.min(MOST, factor * (0.5 + new Random(Integer.parseInt(province) * 7_919L).nextDouble()));
    }
}
