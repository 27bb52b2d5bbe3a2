package vn.hocso.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.NewRevisions;
import vn.hocso.learning.offline.ActsTold.AnswerTold;
import vn.hocso.learning.offline.ActsTold.AttemptTold;
import vn.hocso.learning.offline.Receipt.Outcome;
import vn.hocso.learning.offline.Receipt.State;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;
import vn.hocso.training.Targets;

/** What a phone tells afterwards counts once, at its own time, and nobody's word but the key's decides. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyncTest {

    private static final Instant DOWNLOADED = Instant.parse("2022-11-01T01:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2022-11-05T17:00:00Z");
    private static final Instant BACK = Instant.parse("2022-11-08T01:00:00Z");
    private static final String LAST = "TCN-4";
    private static final String CHANGED = "TLA-2";

    @Inject
    RefusedActs refusals;
    @Inject
    OwnRefusals own;
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Sync sync;
    @Inject
    People people;
    @Inject
    Catalogue catalogue;
    @Inject
    Drafts drafts;
    @Inject
    NewRevisions revisions;
    @Inject
    EarlierLessons lessons;
    @Inject
    Targets targets;
    @Inject
    ServiceClock clock;
    @Inject
    EntityManager database;

    private Phone phone;

    /** Of a target of its own, in the past: statements of days to come would be the newest for everybody. */
    @BeforeEach
    void aDeadlineHasPassed() {
        lessons.wereThereInOctober();
        execute("insert into target (id, title, unit_of_count, scope, starts_on, ends_on, bound, zone, rule, share, source) values"
                + " ('sync-test', 'Thử', 'MEMBER', 'DMHC-2022', '2022-09-01', '2022-11-05', 'INCLUSIVE', 'Asia/Ho_Chi_Minh',"
                + " 'core-v1', 1, 'thử') on conflict (id) do nothing");
    }

    @AfterEach
    void theTargetIsGone() {
        execute("delete from target where id = 'sync-test'");
    }

    private void execute(String statement) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(statement).executeUpdate());
        targets.forget("sync-test");
    }

    @BeforeEach
    void aMemberHasALessonOnThePhone() {
        phone = new Phone(people.member(people.team("01", "001", "00001")));
        contact(DOWNLOADED);
    }

    @Test
    void a_lesson_passed_before_the_deadline_and_told_after_it_is_passed_before_it() {
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(1), DOWNLOADED);

        assertThat(tell(BACK)).singleElement().satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(State.RECORDED);
            assertThat(outcome.doubt()).isNull();
        });
        assertThat(passed("CDS-1")).isEqualTo("2022-11-05T16:59:59Z true");
        assertThat(statements()).as("begun, five answers, passed, completed").isEqualTo(8);
    }

    @Test
    void the_programme_completed_by_it_counts_on_time() {
        people.almost(phone.member, DOWNLOADED.minusSeconds(3600));
        phone.pass(catalogue.lesson(LAST), DEADLINE.minusSeconds(1), DOWNLOADED);
        tell(BACK);

        assertThat(completion()).isEqualTo("2022-11-05T16:59:59Z true 2022-11-08T01:00:00Z");
    }

    @Test
    void who_set_the_clock_meanwhile_is_on_time_but_unproven_and_the_statements_say_so() {
        people.almost(phone.member, DOWNLOADED.minusSeconds(3600));
        phone.pass(catalogue.lesson(LAST), DEADLINE.minusSeconds(1), DOWNLOADED);
        phone.setClockBack(Duration.ofHours(1));
        Instant corrected = DEADLINE.minusSeconds(1).plus(Duration.ofHours(1));

        assertThat(tell(BACK)).extracting(Outcome::doubt).containsExactly(ToldTimes.Doubt.CLOCK_CHANGED);
        assertThat(completion()).as("an hour later by the clock as it is now: late, and nobody doubts that")
                .isEqualTo(BACK + " true " + BACK);
        assertThat(corrected).isAfter(DEADLINE);
    }

    @Test
    void a_doubtful_time_before_the_deadline_is_kept_apart() {
        people.almost(phone.member, DOWNLOADED.minusSeconds(3600));
        phone.pass(catalogue.lesson(LAST), DEADLINE.minus(Duration.ofHours(5)), DOWNLOADED);
        phone.setClockBack(Duration.ofHours(1));
        tell(BACK);

        assertThat(completion()).isEqualTo("2022-11-05T13:00:00Z false " + BACK);
        assertThat(text("select convert_from(s.body, 'UTF8') from completion c join statement s on s.id = c.statement_id "
                + "where c.rule = 'core-v1' and c.member_id = :member")).contains("/ext/event-time\":\"unproven\"");
    }

    @Test
    void a_doubtful_time_does_not_matter_when_no_deadline_has_passed_meanwhile() {
        Instant before = DEADLINE.minusSeconds(60);
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minus(Duration.ofDays(2)), DOWNLOADED);
        phone.setClockBack(Duration.ofHours(1));

        assertThat(tell(before)).extracting(Outcome::doubt).containsExactly(ToldTimes.Doubt.CLOCK_CHANGED);
        assertThat(passed("CDS-1")).as("when it was received").isEqualTo(before + " true");
    }

    @Test
    void a_change_of_the_clock_is_remembered_for_what_is_told_after_the_first_portion() {
        AttemptTold second = phone.pass(catalogue.lesson("CDS-2"), DEADLINE.minus(Duration.ofHours(5)), DOWNLOADED);
        phone.kept.clear();
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minus(Duration.ofHours(6)), DOWNLOADED);
        phone.setClockBack(Duration.ofHours(1));
        contact(BACK.minusSeconds(5));
        tell(BACK);
        phone.kept.set(0, second);

        assertThat(tell(BACK.plusSeconds(5))).extracting(Outcome::doubt).containsExactly(ToldTimes.Doubt.CLOCK_CHANGED);
        assertThat(passed("CDS-2")).endsWith(" false");
    }

    @Test
    void told_three_times_in_two_portions_it_is_there_once() {
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(600), DOWNLOADED);
        tell(BACK);
        phone.pass(catalogue.lesson("CDS-2"), DEADLINE.minusSeconds(60), DOWNLOADED);
        tell(BACK.plusSeconds(1));
        tell(BACK.plusSeconds(200));

        assertThat(statements()).isEqualTo(16);
        assertThat(passed("CDS-1")).isEqualTo("2022-11-05T16:50:00Z true");
    }

    @Test
    void an_attempt_may_be_told_in_pieces() {
        AttemptTold whole = phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(1), DOWNLOADED);
        for (int from = 0; from < 5; from += 2) {
            List<AnswerTold> piece = whole.answers().subList(from, Math.min(from + 2, 5));
            phone.kept.set(0, new AttemptTold(whole.attempt(), whole.lesson(), whole.revision(), whole.startedAt(),
                    whole.after(), false, piece));
            tell(BACK.plusSeconds(from));
        }
        assertThat(statements()).isEqualTo(8);
        assertThat(passed("CDS-1")).isEqualTo("2022-11-05T16:59:59Z true");
    }

    @Test
    void the_last_lesson_by_time_completes_whichever_is_told_last() {
        String last = people.almost(phone.member, DOWNLOADED.minusSeconds(3600));
        phone.pass(catalogue.lesson(last), DEADLINE.minusSeconds(7200), DOWNLOADED);
        Phone other = new Phone(phone.member);
        clock.at(DOWNLOADED, () -> seen(other, DOWNLOADED));
        other.pass(catalogue.lesson("CDS-1"), DEADLINE.plusSeconds(60), DOWNLOADED);
        clock.at(BACK, () -> sync.receive(other.member, other.tell(BACK)));
        tell(BACK.plusSeconds(60));

        assertThat(completion()).startsWith("2022-11-05T15:00:00Z true");
    }

    @Test
    void an_earlier_time_that_is_told_later_is_the_time_of_passing() {
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.plusSeconds(60), DOWNLOADED);
        tell(BACK);
        phone.kept.clear();
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(60), DOWNLOADED);
        tell(BACK.plusSeconds(60));

        assertThat(passed("CDS-1")).isEqualTo("2022-11-05T16:59:00Z true");
    }

    @Test
    void what_cannot_be_recorded_is_kept_for_somebody_to_look_at_and_the_rest_is_recorded() {
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(60), DOWNLOADED);
        AttemptTold whole = phone.pass(catalogue.lesson("CDS-2"), DEADLINE.minusSeconds(30), DOWNLOADED);
        phone.kept.set(1,
                new AttemptTold(whole.attempt(), "CDS-2", 999, whole.startedAt(), whole.after(), false, whole.answers()));

        for (int times = 0; times < 2; times++) {
            assertThat(tell(BACK.plusSeconds(times))).extracting(Outcome::state).containsExactly(State.RECORDED,
                    State.REFUSED);
        }
        assertThat(passed("CDS-1")).isNotNull();
        assertThat(text("select string_agg(code || ' ' || told, ',') from sync_refused where member_id = :member"))
                .startsWith("lesson-unknown {").contains(whole.attempt().toString());
        assertThat(refusals.of(phone.member)).singleElement().satisfies(act -> {
            assertThat(act.lesson()).isEqualTo("CDS-2");
            assertThat(act.answers()).isEqualTo(5);
            assertThat(act.reason()).isEqualTo("không có bài học hoặc bản này");
        });
        assertThat(own.of(phone.member)).singleElement()
                .satisfies(thing -> assertThat(thing.facts()).containsEntry("attempt", whole.attempt()));
        assertThat(new WebSession("http://localhost:" + port)
                .signIn("0900000008", "hocso-demo", "/administration/offline-refusals").last().body())
                .contains(whole.attempt().toString(), "không có bài học hoặc bản này", "<code>lesson-unknown</code>")
                .doesNotContain(phone.member.toString());
    }

    @Test
    void a_quiz_of_a_revision_withdrawn_or_replaced_since_counts_by_the_key_of_that_revision() {
        Lesson old = catalogue.lesson(CHANGED);
        phone.pass(old, DEADLINE.minusSeconds(120), DOWNLOADED);
        drafts.withdraw(CHANGED);
        try {
            assertThat(tell(BACK)).extracting(Outcome::state).containsExactly(State.RECORDED);
            assertThat(passed(CHANGED)).isEqualTo("2022-11-05T16:58:00Z true");
            publishWithAnotherKey();
            phone.kept.clear();
            phone.pass(old, DEADLINE.minusSeconds(60), DOWNLOADED);
            assertThat(tell(BACK.plusSeconds(5))).extracting(Outcome::state).containsExactly(State.RECORDED);
            assertThat(text("select string_agg(cast(right_answers as text), ',') from attempt where member_id = :member"))
                    .isEqualTo("5,5");
        } finally {
            revisions.backTo(old);
        }
    }

    /** What was right is wrong, and the option after it is right. */
    private void publishWithAnotherKey() {
        revisions.publish(CHANGED, "Câu mới.", questions -> {
            String other = questions.replaceAll("(?m), right: true \\}\n(\\s+- \\{ id: .*) \\}$", " }\n$1, right: true }");
            assertThat(other).isNotEqualTo(questions);
            return other;
        });
    }

    @Test
    void two_phones_that_tell_at_once_and_each_more_than_once_complete_once() throws Exception {
        String last = people.almost(phone.member, DOWNLOADED.minusSeconds(3600));
        Phone other = new Phone(phone.member);
        clock.at(DOWNLOADED, () -> seen(other, DOWNLOADED));
        phone.pass(catalogue.lesson(last), DEADLINE.minusSeconds(120), DOWNLOADED);
        other.pass(catalogue.lesson(last), DEADLINE.minusSeconds(60), DOWNLOADED);
        var together = new CyclicBarrier(6);
        ExecutorService lines = Executors.newFixedThreadPool(6);
        try {
            List<Future<List<Outcome>>> told = Stream.of(phone, other, phone, other, phone, other)
                    .map(one -> lines.submit(() -> {
                        together.await();
                        return clock.at(BACK, () -> sync.receive(one.member, one.tell(BACK)).attempts());
                    })).toList();
            for (Future<List<Outcome>> one : told) {
                assertThat(one.get()).extracting(Outcome::state).containsExactly(State.RECORDED);
            }
        } finally {
            lines.shutdown();
        }
        assertThat(completion()).startsWith("2022-11-05T16:5").endsWith(" true 2022-11-08T01:00:00Z");
        assertThat(text("select cast(count(*) as text) from completion where member_id = :member and rule = 'core-v1'"))
                .isEqualTo("1");
        assertThat(text("select count(*) || ' ' || sum(right_answers) from attempt where member_id = :member"
                + " and lesson_code = '" + last + "'")).isEqualTo("2 10");
    }

    @Test
    void another_answer_to_the_same_question_is_kept_to_look_at_the_first_one_stands_and_the_others_count() {
        AttemptTold whole = phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(60), DOWNLOADED);
        phone.kept.set(0, part(whole, whole.answers().subList(0, 3)));
        tell(BACK);
        AnswerTold first = whole.answers().get(0);
        String other = catalogue.lesson("CDS-1").questions().stream().filter(q -> q.id().equals(first.question())).findFirst()
                .orElseThrow().options().stream().filter(option -> !option.right()).findFirst().orElseThrow().id();
        phone.kept.set(0, part(whole, List.of(new AnswerTold(first.question(), other, first.at()), whole.answers().get(3),
                whole.answers().get(4))));

        assertThat(tell(BACK)).extracting(Outcome::state).containsExactly(State.RECORDED);
        assertThat(statements()).isEqualTo(8);
        assertThat(passed("CDS-1")).isEqualTo("2022-11-05T16:59:00Z true");
        assertThat(text("select code from sync_refused where member_id = :member")).isEqualTo("answer-differs");
    }

    @Test
    void the_last_answer_by_time_ends_a_quiz_whichever_is_told_last() {
        AttemptTold whole = phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(60), DOWNLOADED);
        AnswerTold late = new AnswerTold(whole.answers().get(4).question(), whole.answers().get(4).option(),
                phone.clock(DEADLINE.plusSeconds(60)));
        phone.kept.set(0, part(whole, List.of(late)));
        tell(BACK);
        phone.kept.set(0, part(whole, whole.answers().subList(0, 4)));
        tell(BACK.plusSeconds(5));

        assertThat(passed("CDS-1")).isEqualTo("2022-11-05T17:01:00Z true");
    }

    @Test
    void a_phone_that_was_first_seen_after_the_deadline_proves_nothing_before_it() {
        Phone bought = new Phone(phone.member);
        clock.at(BACK, () -> seen(bought, BACK));
        bought.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(600), BACK);
        Instant later = BACK.plusSeconds(3600);
        clock.at(later, () -> sync.receive(bought.member, bought.tell(later)));

        assertThat(passed("CDS-1")).as("late, and nobody doubts that").isEqualTo(later + " true");
    }

    @Test
    void a_phone_whose_clock_fell_back_by_years_is_stamped_with_no_time_before_it_had_a_lesson() {
        phone.setClockBack(Duration.ofDays(2500));
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(600), DOWNLOADED);
        phone.setClockBack(Duration.ZERO);
        assertThat(tell(BACK)).extracting(Outcome::doubt).containsExactly(ToldTimes.Doubt.TOO_EARLY);

        assertThat(passed("CDS-1")).isEqualTo(DOWNLOADED + " false");
    }

    @Test
    void a_phone_that_saw_its_clock_go_back_is_not_believed() {
        AttemptTold whole = phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(600), DOWNLOADED);
        phone.kept.set(0, new AttemptTold(whole.attempt(), "CDS-1", whole.revision(), whole.startedAt(), whole.after(), true,
                whole.answers()));

        assertThat(tell(BACK)).extracting(Outcome::doubt).containsExactly(ToldTimes.Doubt.CLOCK_CHANGED);
        assertThat(passed("CDS-1")).isEqualTo("2022-11-05T16:50:00Z false");
    }

    @Test
    void a_slow_line_makes_nobody_late() {
        Instant justInTime = DEADLINE.minusSeconds(10);
        phone.pass(catalogue.lesson("CDS-1"), justInTime, DOWNLOADED);
        ActsTold sent = phone.tell(justInTime);
        Instant arrived = justInTime.plusSeconds(300);
        clock.at(arrived, () -> sync.receive(phone.member, sent));

        assertThat(passed("CDS-1")).isEqualTo(justInTime + " true");
    }

    @Test
    void trying_again_after_the_deadline_makes_a_doubtful_time_before_it_no_worse() {
        AttemptTold whole = phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(600), DOWNLOADED);
        phone.kept.set(0, new AttemptTold(whole.attempt(), "CDS-1", whole.revision(), whole.startedAt(), whole.after(), true,
                whole.answers()));
        tell(BACK);
        phone.kept.clear();
        phone.pass(catalogue.lesson("CDS-1"), BACK.minusSeconds(60), DOWNLOADED);
        tell(BACK);
        assertThat(passed("CDS-1")).isEqualTo("2022-11-05T16:50:00Z false");

        phone.kept.clear();
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(60), DOWNLOADED);
        tell(BACK);
        assertThat(passed("CDS-1")).as("a sure time before the deadline is better").isEqualTo("2022-11-05T16:59:00Z true");
    }

    @Test
    void wrong_answers_pass_nothing() {
        phone.take(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(60), DOWNLOADED, false);
        tell(BACK);

        assertThat(passed("CDS-1")).isNull();
        assertThat(statements()).as("begun, five answers, failed").isEqualTo(7);
    }

    @Test
    void the_acts_of_another_person_are_refused_as_a_whole() {
        phone.pass(catalogue.lesson("CDS-1"), DEADLINE.minusSeconds(60), DOWNLOADED);
        UUID another = people.member(people.team("01", "001", "00004"));

        assertThatThrownBy(() -> sync.receive(another, phone.tell(clock.instant()))).isInstanceOf(DomainException.class)
                .extracting("code").isEqualTo("acts-of-another");
        assertThat(statements()).isZero();
    }

    private static AttemptTold part(AttemptTold whole, List<AnswerTold> answers) {
        return new AttemptTold(whole.attempt(), whole.lesson(), whole.revision(), whole.startedAt(), whole.after(), false,
                answers);
    }

    private void contact(Instant at) {
        clock.at(at, () -> seen(phone, at));
    }

    private Void seen(Phone seen, Instant at) {
        sync.see(seen.member, seen.device, seen.clock(at));
        return null;
    }

    private List<Outcome> tell(Instant at) {
        return clock.at(at, () -> sync.receive(phone.member, phone.tell(at)).attempts());
    }

    private String passed(String lesson) {
        return text(
                "select to_char(passed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\" ') || proven from lesson_passed "
                        + "where member_id = :member and lesson_code = '" + lesson + "'");
    }

    private String completion() {
        return text("select to_char(event_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\" ') || proven "
                + "|| to_char(received_at at time zone 'UTC', ' YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from completion "
                + "where member_id = :member and rule = 'core-v1'");
    }

    private long statements() {
        return Long.parseLong(text("select cast(count(*) as text) from statement "
                + "where convert_from(body, 'UTF8') like '%' || cast(:member as text) || '%'"));
    }

    private String text(String query) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(query, String.class)
                .setParameter("member", phone.member).getResultStream().findFirst().orElse(null));
    }
}
