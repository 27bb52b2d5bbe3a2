package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import vn.hocso.dev.demo.DemoLearner.Sitting;
import vn.hocso.shared.time.Campaign;

/**
 * Who learns what and when: a share of the people on the rosters finishes the core programme, more in some provinces than in
 * others. The same seed always gives the same history, of which one sees what was received until some moment.
 */
class LearningPlan {

    private static final int LESSONS_A_SESSION = 9;
    private static final int LAST_LESSONS = 8;
    private static final double MOST = 0.97;
    private static final int HALF_WAY = 12;
    private static final Duration UNTIL_NEXT_SITTING = Duration.ofDays(9);
    private static final Duration RUSH = Duration.ofHours(4);
    private static final Duration LONGEST_SITTING = Duration.ofHours(2);
    private static final int LONGEST_SILENCE_HOURS = 240;
    /** Who is hasty gets through in minutes. */
    private static final Duration HASTY_SITTING = Duration.ofMinutes(6);
    private static final Instant DEADLINE = Campaign.startOf(LocalDate.of(2022, 12, 1));
    private static final long SEED = 4_509;

    private final List<String> core;
    private final List<String> optional;
    private final CampaignShape shape;
    private final ProvincePace pace;
    private final Instant until;
    private final Random random = new Random(SEED);

    /**
     * @param pace of the provinces
     * @param until nothing is received at or after this instant
     */
    LearningPlan(List<String> core, List<String> optional, CampaignShape shape, ProvincePace pace, Instant until) {
        this.core = core;
        this.optional = optional;
        this.shape = shape;
        this.pace = pace;
        this.until = until;
    }

    /**
     * @param people on the rosters, with an account or not
     * @param accounts members by province
     * @return first somebody of each province, then the others, all provinces side by side to the end
     */
    List<DemoLearner> of(long people, Map<String, List<UUID>> accounts) {
        double factor = factor(shape.trained() * people, accounts);
        var places = new ArrayList<Map.Entry<Double, DemoLearner>>();
        new TreeMap<>(accounts).forEach((province, members) -> {
            Curve curve = pace.of(province, DEADLINE);
            for (int i = 0; i < members.size(); i++) {
                boolean finishes = random.nextDouble() < chance(province, factor);
                places.add(Map.entry((double) i / members.size(), learner(members.get(i), curve, finishes)));
            }
        });
        return places.stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder())).map(Map.Entry::getValue).toList();
    }

    /** Somebody who has learned a part and has a part to go. */
    DemoLearner halfWay(UUID member) {
        List<String> lessons = core.subList(0, Math.min(HALF_WAY, core.size()));
        int first = Math.min(LESSONS_A_SESSION, lessons.size());
        Instant begun = ProvincePace.CAMPAIGN_BEGINS;
        Instant again = begun.plus(UNTIL_NEXT_SITTING);
        return new DemoLearner(member, false, List.of(sitting(begun, lessons.subList(0, first), false, Duration.ZERO),
                sitting(again, lessons.subList(first, lessons.size()), false, Duration.ZERO)));
    }

    /** As many throws of the dice for each, whatever comes of it: a change of one share leaves the others as they were. */
    private DemoLearner learner(UUID member, Curve curve, boolean finishes) {
        int some = random.nextInt(core.size() - LAST_LESSONS);
        boolean more = random.nextInt(4) == 0;
        boolean hasty = random.nextDouble() < shape.hasty();
        boolean offline = random.nextDouble() < shape.offline();
        boolean rushes = random.nextDouble() < shape.rush();
        double part = random.nextDouble();
        Duration silence = Duration.ofHours(1 + random.nextInt(LONGEST_SILENCE_HOURS));
        int gapHours = 20 + random.nextInt(60);
        var lessons = new ArrayList<>(finishes ? core : core.subList(0, some));
        if (finishes && more) {
            lessons.addAll(optional);
        }
        Duration sitting = hasty ? HASTY_SITTING : LONGEST_SITTING;
        // Whenever it is, the last sitting is over before the deadline.
        Instant last = rushes && finishes
                ? DEADLINE.minus(RUSH).plusSeconds((long) (part * RUSH.toSeconds())).minus(sitting)
                : new Curve(curve.from(), DEADLINE.minus(sitting), curve.middle(), curve.steepness()).at(part);
        return new DemoLearner(member, hasty && finishes, sittings(lessons, last, Duration.ofHours(gapHours), hasty && finishes,
                finishes && offline ? silence : Duration.ZERO));
    }

    /** Backwards from the last one; who would have begun before everybody else learns without pauses. */
    private List<Sitting> sittings(List<String> lessons, Instant last, Duration gap, boolean clicked, Duration silence) {
        var sittings = new ArrayList<Sitting>();
        int count = (lessons.size() + LESSONS_A_SESSION - 1) / LESSONS_A_SESSION;
        Duration free = Duration.between(ProvincePace.CAMPAIGN_BEGINS, last).dividedBy(Math.max(1, count - 1));
        Duration between = free.compareTo(gap) < 0 ? free : gap;
        for (int i = 0; i < count; i++) {
            Instant at = last.minus(between.multipliedBy(count - 1L - i));
            int from = i * LESSONS_A_SESSION;
            Sitting sitting = sitting(at, lessons.subList(from, Math.min(lessons.size(), from + LESSONS_A_SESSION)), clicked,
                    i == count - 1 ? silence : Duration.ZERO);
            if (sitting.received().isBefore(until)) {
                sittings.add(sitting);
            }
        }
        return sittings;
    }

    private static Sitting sitting(Instant at, List<String> lessons, boolean clicked, Duration silence) {
        return new Sitting(at, at.plus(AttemptMaker.lasting(lessons.size(), clicked)).plus(silence), lessons);
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
