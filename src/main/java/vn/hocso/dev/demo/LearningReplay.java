package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import vn.hocso.course.Catalogue;
import vn.hocso.course.LessonSummary;
import vn.hocso.learning.Recorder;
import vn.hocso.shared.time.ServiceClock;

/**
 * Lets the demonstration's members learn, through the same services as a browser does, session after session in the order of
 * time. How many finish differs from province to province. The same seed always gives the same history.
 */
@ApplicationScoped
public class LearningReplay {

    private static final Logger LOG = Logger.getLogger(LearningReplay.class);
    private static final Instant CAMPAIGN_BEGINS = Instant.parse("2022-09-12T01:00:00Z");
    private static final int LESSONS_A_SESSION = 7;
    private static final long SEED = 4_509;

    /** One sitting of one member. */
    private record Sitting(UUID member, Instant at, List<String> lessons) {}

    private record Learner(UUID member, String province) {}

    private final Catalogue catalogue;
    private final Recorder recorder;
    private final AttemptMaker attempts;
    private final ServiceClock clock;
    private final EntityManager database;
    private volatile boolean stopped;

    LearningReplay(Catalogue catalogue, Recorder recorder, AttemptMaker attempts, ServiceClock clock, EntityManager database) {
        this.catalogue = catalogue;
        this.recorder = recorder;
        this.attempts = attempts;
        this.clock = clock;
        this.database = database;
    }

    /**
     * @param share of all people on the rosters who end up trained, 0 to 1
     * @param until nothing happens at or after this instant
     * @return whether it came to its end; false when it was stopped
     */
    public boolean run(double share, Instant until) {
        var random = new Random(SEED);
        List<String> lessons = catalogue.programme().subjects().stream().flatMap(subject -> subject.lessons().stream())
                .map(LessonSummary::code).toList();
        var sittings = new ArrayList<Sitting>();
        for (Learner learner : learners()) {
            plan(learner, lessons, share, until, random, sittings);
        }
        sittings.sort(Comparator.comparing(Sitting::at));
        for (Sitting sitting : sittings) {
            if (stopped) {
                return false;
            }
            clock.at(sitting.at(), () -> {
                recorder.record(sitting.member(), attempts.passed(sitting.member(), sitting.lessons(), sitting.at()));
                return null;
            });
        }
        LOG.infof("Demonstration: %d sittings replayed", sittings.size());
        return true;
    }

    /** Ends a run after the sitting it is at. */
    void stop() {
        stopped = true;
    }

    private void plan(Learner learner, List<String> lessons, double share, Instant until, Random random,
            List<Sitting> sittings) {
        boolean finishes = random.nextDouble() < chance(learner.province(), share);
        int count = finishes ? lessons.size() : random.nextInt(lessons.size() - 8);
        Instant at = CAMPAIGN_BEGINS.plusSeconds(random.nextInt((int) Duration.ofDays(45).toSeconds()));
        for (int from = 0; from < count; from += LESSONS_A_SESSION) {
            List<String> some = lessons.subList(from, Math.min(count, from + LESSONS_A_SESSION));
            if (at.plus(Duration.ofHours(2)).isBefore(until)) {
                sittings.add(new Sitting(learner.member(), at, some));
            }
            at = at.plus(Duration.ofHours(20 + random.nextInt(80)));
        }
    }

    /** Provinces differ: from about half the usual share to half as much again. */
    private static double chance(String province, double share) {
        double leaning = 0.5 + new Random(Integer.parseInt(province) * 7_919L).nextDouble();
        // Only about 55 % of the people on the rosters have an account and can learn at all.
        return Math.min(0.97, share / 0.55 * leaning);
    }

    @Transactional
    List<Learner> learners() {
        List<Object[]> rows = database.createNativeQuery("""
                select m.member_id, t.province_code from membership m join team t on t.id = m.team_id
                join member p on p.id = m.member_id and p.subject like 'demo-%' order by m.member_id""", Object[].class)
                .getResultList();
        return rows.stream().map(row -> new Learner((UUID) row[0], (String) row[1])).toList();
    }
}
