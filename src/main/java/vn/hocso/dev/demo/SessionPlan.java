package vn.hocso.dev.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import vn.hocso.roster.TrainingCluster;

/**
 * Which sessions in person a province holds. In a cluster with a window they lie in it, but for latecomers; a cluster without one has no dates to keep to, and
 * its provinces go when they can. Four provinces of ten hold none. The same province always holds the same.
 */
class SessionPlan {

    private static final double HOLDS = 0.62;
    private static final double SECOND = 0.5;
    private static final double LATE = 0.2;
    private static final double BY_CODE = 0.7;
    private static final double LEAST_SHARE = 0.2;
    private static final double SHARES = 0.75;
    private static final double SHARE_OF_HUE = 0.8;
    private static final double CONNECTED = 0.7;
    private static final LocalDate FIRST_WITHOUT_WINDOW = LocalDate.of(2022, 9, 19);
    private static final LocalDate LAST_WITHOUT_WINDOW = LocalDate.of(2022, 10, 21);
    private static final LocalDate FIRST_LATE = LocalDate.of(2022, 10, 24);
    private static final LocalDate LAST_LATE = LocalDate.of(2022, 11, 11);
    private static final LocalDate NEXT_OF_HUE = LocalDate.of(2022, 11, 22);
    private static final LocalDate OFF_IN_HUE = LocalDate.of(2022, 10, 27);
    private static final int TRIES = 20;

    /** How a session goes. */
    enum Course {
        HELD, CALLED_OFF, TO_COME
    }

    /**
     * A session of a province.
     *
     * @param no counts those of the province
     * @param share of the province's teams that come
     * @param connected share of its districts that have a point
     * @param byCode share of these teams that scan; the others sign
     */
    record Planned(String province, int no, LocalDate heldOn, boolean morning, Course course, double share, double connected,
            double byCode) {

        LocalTime startsAt() {
            return morning ? LocalTime.of(8, 0) : LocalTime.of(13, 30);
        }

        LocalTime endsAt() {
            return morning ? LocalTime.of(11, 30) : LocalTime.of(17, 0);
        }

        /** For all throws of the dice that belong to it. */
        Random random() {
            return new Random(Integer.parseInt(province) * 86_028_121L + no);
        }
    }

    private SessionPlan() {}

    /**
     * @param founded codes of provinces that have teams; the others hold nothing
     * @return in the order of the clusters and their provinces
     */
    static List<Planned> of(List<TrainingCluster> clusters, Set<String> founded) {
        var all = new ArrayList<Planned>();
        for (TrainingCluster cluster : clusters) {
            cluster.provinceCodes().stream().filter(founded::contains)
                    .forEach(province -> all.addAll(of(cluster, province)));
        }
        return all;
    }

    private static List<Planned> of(TrainingCluster cluster, String province) {
        var random = new Random(Integer.parseInt(province) * 67_867_979L);
        boolean hue = province.equals(DemoRoster.HUE);
        boolean holds = random.nextDouble() < HOLDS || hue;
        boolean second = random.nextDouble() < SECOND;
        boolean late = random.nextDouble() < LATE;
        double share = hue ? SHARE_OF_HUE : LEAST_SHARE + SHARES * random.nextDouble();
        double connected = random.nextDouble() < CONNECTED || hue ? 0.3 + 0.7 * random.nextDouble() : 0;
        double byCode = BY_CODE * random.nextDouble();
        var held = new ArrayList<Planned>();
        if (holds) {
            LocalDate from = cluster.startsOn() == null ? FIRST_WITHOUT_WINDOW : cluster.startsOn();
            LocalDate to = cluster.startsOn() == null ? LAST_WITHOUT_WINDOW : cluster.endsOn();
            int count = second ? 2 : 1;
            for (int i = 0; i < count; i++) {
                add(held, province, between(from, to, random), random.nextBoolean(), Course.HELD, share, connected, byCode);
            }
            if (late || hue) {
                add(held, province, between(FIRST_LATE, LAST_LATE, random), random.nextBoolean(), Course.HELD, share / 2, 0,
                        byCode);
            }
        }
        if (hue) {
            add(held, province, OFF_IN_HUE, false, Course.CALLED_OFF, 0, 0, 0);
            add(held, province, NEXT_OF_HUE, true, Course.TO_COME, 0, connected, 0);
        }
        return held;
    }

    private static void add(List<Planned> held, String province, LocalDate day, boolean morning, Course course, double share,
            double connected, double byCode) {
        held.add(new Planned(province, held.size() + 1, day, morning, course, share, connected, byCode));
    }

    /** @return a day of the time between, no Sunday */
    private static LocalDate between(LocalDate from, LocalDate to, Random random) {
        int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        LocalDate day = from.plusDays(random.nextInt(days));
        for (int i = 0; i < TRIES && day.getDayOfWeek() == DayOfWeek.SUNDAY; i++) {
            day = from.plusDays(random.nextInt(days));
        }
        return day;
    }
}
