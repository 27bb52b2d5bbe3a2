package vn.hocso.dev.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.course.Catalogue;
import vn.hocso.course.LessonSummary;
import vn.hocso.course.Subject;
import vn.hocso.learning.Recorder;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Lets the demonstration's members learn, through the same services as a browser does. One member after the other learns to the
 * end, so that every province has somebody who is trained within seconds.
 */
@ApplicationScoped
public class LearningReplay {

    private static final Logger LOG = Logger.getLogger(LearningReplay.class);
    /** The service and its database share the machine with whoever looks at the pages meanwhile. */
    private static final int AT_ONCE = 2;
    private static final String ACCOUNTS = """
            select m.member_id, t.province_code from membership m join team t on t.id = m.team_id
            join member p on p.id = m.member_id and p.subject like 'demo-%' order by m.member_id""";
    private static final String TOLD = "select member_id, count(*) from lesson_passed group by member_id";

    private final Catalogue catalogue;
    private final Recorder recorder;
    private final AttemptMaker attempts;
    private final ServiceClock clock;
    private final EntityManager database;
    private final Roster roster;
    private volatile boolean stopped;

    LearningReplay(Catalogue catalogue, Recorder recorder, AttemptMaker attempts, ServiceClock clock, EntityManager database,
            Roster roster) {
        this.catalogue = catalogue;
        this.recorder = recorder;
        this.attempts = attempts;
        this.clock = clock;
        this.database = database;
        this.roster = roster;
    }

    /**
     * Goes on where an earlier run was stopped.
     *
     * @param people on the rosters
     * @param shape the same for every run
     * @param until nothing is received at or after this instant; the same for every run
     * @return whether it came to its end; false when it was stopped
     */
    public boolean run(long people, CampaignShape shape, Instant until) {
        long begun = System.nanoTime();
        List<DemoLearner> learners = learners(people, shape, until);
        Map<UUID, Long> told = told();
        var next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "demonstration-learning"));
        try {
            Stream.generate(() -> CompletableFuture.runAsync(() -> work(learners, told, next), threads)).limit(AT_ONCE).toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            stopped = true;
            throw e;
        } finally {
            threads.shutdown();
        }
        LOG.infof("Demonstration: %d members learned in %d s", next.get() - AT_ONCE,
                (System.nanoTime() - begun) / 1_000_000_000);
        return !stopped;
    }

    /** Ends a run after the sittings it is at. */
    void stop() {
        stopped = true;
    }

    /** @return first the leader among the printed accounts, so that whoever signs in so sees progress at once */
    public List<DemoLearner> learners(long people, CampaignShape shape, Instant until) {
        var pace = new ProvincePace(roster.clusters(TrainingCluster.SCHEME, Campaign.dateOf(until)), shape.lagDays());
        var plan = new LearningPlan(lessons(false), lessons(true), shape, pace, until);
        var learners = new ArrayList<DemoLearner>();
        roster.memberOf(DemoRoster.LEADER).ifPresent(leader -> learners.add(plan.halfWay(leader.id())));
        learners.addAll(plan.of(people, accounts()));
        return learners;
    }

    private void work(List<DemoLearner> learners, Map<UUID, Long> told, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < learners.size(); i = next.getAndIncrement()) {
            DemoLearner learner = learners.get(i);
            for (var sitting : learner.after(told.getOrDefault(learner.member(), 0L))) {
                if (stopped) {
                    return;
                }
                tell(learner, sitting);
            }
        }
    }

    /** As if the phone sent it then. */
    void tell(DemoLearner learner, DemoLearner.Sitting sitting) {
        UUID member = learner.member();
        clock.at(sitting.received(), () -> {
            recorder.record(member, learner.hasty()
                    ? attempts.clicked(member, sitting.lessons(), sitting.at())
                    : attempts.passed(member, sitting.lessons(), sitting.at()));
            return null;
        });
    }

    private List<String> lessons(boolean optional) {
        return catalogue.programme().subjects().stream().filter(subject -> subject.optional() == optional)
                .map(Subject::lessons).flatMap(List::stream).map(LessonSummary::code).toList();
    }

    private Map<String, List<UUID>> accounts() {
        var accounts = new TreeMap<String, List<UUID>>();
        rows(ACCOUNTS).forEach(row -> accounts.computeIfAbsent((String) row[1], code -> new ArrayList<>()).add((UUID) row[0]));
        return accounts;
    }

    private Map<UUID, Long> told() {
        var told = new HashMap<UUID, Long>();
        rows(TOLD).forEach(row -> told.put((UUID) row[0], ((Number) row[1]).longValue()));
        return told;
    }

    private List<Object[]> rows(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql, Object[].class).getResultList());
    }
}
