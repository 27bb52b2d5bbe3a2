package vn.hocso.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.LessonSummary;
import vn.hocso.dev.demo.AttemptMaker;
import vn.hocso.dev.demo.DemoPlan;
import vn.hocso.dev.demo.DemoRoster;
import vn.hocso.learning.AnswerGiven;
import vn.hocso.learning.AttemptRecord;
import vn.hocso.learning.CompletionsTold;
import vn.hocso.learning.Recorder;
import vn.hocso.learning.Rules;
import vn.hocso.roster.RosterIntake;
import vn.hocso.shared.Ids;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.quality.FlagsNow;

/**
 * Fills a database by the same services that people use; one that was interrupted goes on where it stopped. A thousand people finish the programme; thousands stop in front
 * of the last answer of their last lesson, so that the benchmark can let them give it. Of a million people many more are counted without lessons.
 */
@QuarkusTest
@WithTestResource(SeedServers.class)
@DisabledIf("isSeeded")
class SeedRun {

    static final int MEMBERS = Integer.getInteger("hocso.bench.members", 2_000);
    private static final int MEMBERS_OF_THE_LETTER = 225_417;
    private static final int PEOPLE_A_TEAM = 10;
    private static final int FINISHED = Integer.getInteger("hocso.bench.finished", 400);
    private static final int READY = Integer.getInteger("hocso.bench.ready", 0);
    /** Of everybody else, counted and told without the lessons before. */
    private static final int COUNTED = Integer.getInteger("hocso.bench.counted", 0);
    private static final int EIGHT = 20;
    private static final int HEAVY_ATTEMPTS = 1_250;
    private static final int ATTEMPTS_A_SITTING = 50;
    private static final Instant BEGIN = Instant.parse("2022-09-12T01:00:00Z");
    private static final Instant LAST = Instant.parse("2022-11-14T01:00:00Z");
    private static final int SPREAD_SECONDS = 55 * 86_400;

    @Inject
    RosterIntake intake;
    @Inject
    DemoRoster roster;
    @Inject
    AttemptMaker attempts;
    @Inject
    Recorder recorder;
    @Inject
    Catalogue catalogue;
    @Inject
    Rules rules;
    @Inject
    ServiceClock clock;
    @Inject
    EntityManager database;
    @Inject
    Completing completing;
    @Inject
    CompletionsTold told;
    @Inject
    FlagsNow flags;

    @Test
    void seed() throws Exception {
        if (intake.isEmpty()) {
            roster.load(MEMBERS > MEMBERS_OF_THE_LETTER
                    ? new DemoPlan(2_022, MEMBERS, MEMBERS / PEOPLE_A_TEAM, "demo-", true)
                    : DemoPlan.of(MEMBERS));
        }
        List<String> all = lessons();
        List<String> core = all.stream().filter(rules.rule(Rules.CORE).lessons()::contains).toList();
        prepare();
        Set<UUID> done = Set.copyOf(done());
        List<UUID> people = people(FINISHED + READY + EIGHT + 2);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < people.size(); i++) {
            UUID member = people.get(i);
            int kind = i;
            work.add(() -> {
                if (done.contains(member)) {
                    return null;
                }
                if (kind == 0) {
                    heavy(member, core);
                } else if (kind == 1) {
                    learn(member, core.subList(0, 1), LAST, "LIGHT");
                } else if (kind < 2 + EIGHT) {
                    learn(member, core.subList(0, 8), LAST, "EIGHT");
                } else if (kind < 2 + EIGHT + FINISHED) {
                    learn(member, all, BEGIN.plusSeconds(Math.floorMod(member.hashCode(), SPREAD_SECONDS)), "FINISHED");
                } else {
                    allButTheLastAnswer(member, core);
                }
                return null;
            });
        }
        Together.run(work);
        count(COUNTED, Set.copyOf(people));
        flags.find("TOO_FAST", Rules.CORE);
        finish();
        Database.markSeeded(MEMBERS);
    }

    static boolean isSeeded() {
        return Database.isSeeded(MEMBERS);
    }

    private void count(int completions, Set<UUID> others) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        completing.learners().stream().filter(learner -> !others.contains(learner.member()))
                .limit(Math.max(0, completions - counted())).forEach(learner -> work.add(() -> {
                    completing.complete(learner);
                    return null;
                }));
        Together.run(work);
        told.tell(Completing.UNSIGNED);
    }

    private long counted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery("select count(*) from completion c"
                        + " where not exists (select from bench.learner l where l.member_id = c.member_id)", Long.class)
                        .getSingleResult());
    }

    private List<String> lessons() {
        return catalogue.programme().subjects().stream().flatMap(subject -> subject.lessons().stream())
                .map(LessonSummary::code).toList();
    }

    private void learn(UUID member, List<String> lessons, Instant at, String kind) {
        clock.at(at, () -> {
            recorder.record(member, attempts.passed(member, lessons, at));
            return null;
        });
        note(member, kind, null, null);
    }

    private void allButTheLastAnswer(UUID member, List<String> core) {
        clock.at(LAST, () -> {
            List<AttemptRecord> all = new ArrayList<>(attempts.passed(member, core, LAST));
            AttemptRecord last = all.remove(all.size() - 1);
            // The last answer is the right one, whatever the demonstration's member would have said.
            List<AnswerGiven> answers = Recorder.questions(catalogue.lesson(last.lessonCode()), last.attempt()).stream()
                    .map(question -> new AnswerGiven(question.id(), question.right().id(), LAST)).toList();
            AnswerGiven kept = answers.get(answers.size() - 1);
            all.add(new AttemptRecord(last.attempt(), last.lessonCode(), last.revision(), LAST,
                    answers.subList(0, answers.size() - 1)));
            recorder.record(member, all);
            note(member, "READY", last, kept);
            return null;
        });
    }

    /** One person with 10.000 statements: eight an attempt. */
    private void heavy(UUID member, List<String> core) {
        for (int from = 0; from < HEAVY_ATTEMPTS; from += ATTEMPTS_A_SITTING) {
            var sitting = new ArrayList<AttemptRecord>();
            Instant at = BEGIN.plusSeconds(from * 1_000L);
            for (int i = 0; i < ATTEMPTS_A_SITTING; i++) {
                var lesson = catalogue.lesson(core.get(i % (core.size() - 1)));
                UUID attempt = Ids.of(member, "bench", from + i);
                sitting.add(new AttemptRecord(attempt, lesson.code(), lesson.revision(), at,
                        Recorder.questions(lesson, attempt).stream()
                                .map(question -> new AnswerGiven(question.id(), question.right().id(), at)).toList()));
            }
            clock.at(at, () -> {
                recorder.record(member, sitting);
                return null;
            });
        }
        note(member, "HEAVY", null, null);
    }

    private void prepare() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql("create schema if not exists bench");
            sql("create table if not exists bench.learner (member_id uuid primary key, kind text not null, lesson_code text, attempt uuid, "
                    + "question_id text, option_id text)");
        });
    }

    private void note(UUID member, String kind, AttemptRecord attempt, AnswerGiven answer) {
        QuarkusTransaction.joiningExisting().run(() -> database.createNativeQuery(
                "insert into bench.learner values (?1, ?2, cast(?3 as text), cast(?4 as uuid), cast(?5 as text), cast(?6 as text))")
                .setParameter(1, member).setParameter(2, kind)
                .setParameter(3, attempt == null ? null : attempt.lessonCode())
                .setParameter(4, attempt == null ? null : attempt.attempt().toString())
                .setParameter(5, answer == null ? null : answer.questionId())
                .setParameter(6, answer == null ? null : answer.optionId()).executeUpdate());
    }

    private List<UUID> people(int count) {
        return ids("select id from member where subject like 'demo-%' order by md5(id::text) limit " + count);
    }

    private List<UUID> done() {
        return ids("select member_id from bench.learner");
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String query) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(query, UUID.class).getResultList());
    }

    /** The packaged service refuses a database in which a demonstration's clock ran. */
    private void finish() {
        QuarkusTransaction.requiringNew().run(() -> sql("delete from setting where name = 'clock.demonstration-offset'"));
    }

    private void sql(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }
}
