package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.dev.demo.CampaignShape;
import vn.hocso.dev.demo.DemoLearner;
import vn.hocso.dev.demo.DemoPlan;
import vn.hocso.dev.demo.DemoRoster;
import vn.hocso.dev.demo.LearningReplay;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.training.quality.FlagsNow;

/**
 * Replays September to December 2022 through the services that people use, and asks of every day, as it was known then, what it said about
 * the deadline. {@code mvn -Pbench test-compile surefire:test@replay -Dhocso.bench.replay=6000} writes docs/backtest.md; 225417 is the whole country.
 */
@QuarkusTest
@WithTestResource(ReplayServers.class)
@EnabledIfSystemProperty(named = "hocso.bench.replay", matches = "\\d+")
class CampaignReplay {

    static final int MEMBERS = Integer.getInteger("hocso.bench.replay", 0);
    static final Instant AFTERWARDS = Instant.parse("2022-12-20T01:00:00Z");
    private static final CampaignShape SHAPE = new CampaignShape(0.5, 8, 0.06, 0.08, 0.01);
    private static final LocalDate FIRST = LocalDate.of(2022, 9, 20);
    private static final String STATEMENTS = "select count(*) from statement";
    private static final String COMPLETIONS = "select count(*) from completion";

    @Inject
    RosterIntake intake;
    @Inject
    DemoRoster people;
    @Inject
    LearningReplay learning;
    @Inject
    FlagsNow flags;
    @Inject
    Targets targets;
    @Inject
    Tallies tallies;
    @Inject
    Trends trends;
    @Inject
    Areas areas;
    @Inject
    Roster roster;
    @Inject
    EntityManager database;

    @Test
    void replay() throws Exception {
        if (intake.isEmpty()) {
            people.load(DemoPlan.of(MEMBERS));
        }
        long before = count(STATEMENTS);
        long begun = System.nanoTime();
        assertThat(learning.run(MEMBERS, SHAPE, AFTERWARDS)).isTrue();
        double seconds = (System.nanoTime() - begun) / 1e9;
        Target target = targets.target(Target.MEMBERS_ONLINE);
        var report = new BacktestReport(MEMBERS, SHAPE, FIRST, target.lastDay());
        report.load(count(STATEMENTS) - before, count(COMPLETIONS), seconds);
        for (List<Area> grain : grains(target.lastDay())) {
            for (Area area : grain) {
                ask(target, area, report);
            }
        }
        Set<UUID> hasty = learning.learners(MEMBERS, SHAPE, AFTERWARDS).stream().filter(DemoLearner::hasty)
                .map(DemoLearner::member).collect(Collectors.toSet());
        Set<UUID> found = flags.find("TOO_FAST", target.rule());
        Set<UUID> right = new HashSet<>(found);
        right.retainAll(hasty);
        report.flags(hasty.size(), found.size(), right.size());
        report.write();
    }

    /** Every day but the first, as its evening knew it, beside what became of it. */
    private void ask(Target target, Area area, BacktestReport report) {
        Trend whole = trend(target, area, new Viewpoint(target.lastDay(), null));
        Trend.Day end = whole.before(0);
        if (end.roster() == 0) {
            return;
        }
        for (LocalDate day = FIRST; day.isBefore(target.lastDay()); day = day.plusDays(1)) {
            Outlook outlook = Outlook.of(target, trend(target, area, new Viewpoint(day, day)), true);
            if (outlook.projection() != null && !outlook.projection().isEarly()) {
                report.add(area.level(), outlook, end);
            }
        }
    }

    /** Nothing is remembered between days: each state of the sums is one of its own. */
    private Trend trend(Target target, Area area, Viewpoint viewpoint) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Marks marks = tallies.marks();
            return trends.of(target, area, viewpoint, new Marks(marks.sums(), marks.teams(), true, marks.moment()));
        });
    }

    private List<List<Area>> grains(LocalDate on) {
        var clusters = new ArrayList<Area>();
        for (TrainingCluster cluster : roster.clusters(Areas.SCHEME, on)) {
            clusters.add(Areas.cluster(cluster));
        }
        var provinces = new ArrayList<Area>();
        for (Province province : roster.provinces(on)) {
            provinces.add(areas.area(Areas.UNITS + ":" + province.code(), on));
        }
        return List.of(List.of(Area.COUNTRY), clusters, provinces);
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(query, Long.class).getSingleResult());
    }
}
