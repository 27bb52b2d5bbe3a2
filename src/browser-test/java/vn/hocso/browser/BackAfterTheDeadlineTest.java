package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.learning.offline.EarlierLessons;
import vn.hocso.learning.offline.OtherDaySync;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.Figures;
import vn.hocso.training.Targets;

/**
 * A phone whose network is really cut finishes the last subject before a deadline and tells of it after the deadline: what the
 * ministry reads is one completion on time.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackAfterTheDeadlineTest extends PhoneInHand {

    private static final String TARGET = "phone-test-back-after-it";
    private static final String PROVINCE = "DMHC-2022:87";
    private static final List<String> SUBJECT = List.of("TCN-1", "TCN-2", "TCN-3", "TCN-4");
    private static final Instant EARLIER = Instant.parse("2022-10-20T02:00:00Z");

    @Inject
    EarlierLessons lessons;
    @Inject
    OtherDaySync arrival;
    @Inject
    Targets targets;
    @Inject
    Figures figures;
    @Inject
    Jdbc jdbc;

    /** It ends on 8 November 2022; today is the fifteenth. */
    @BeforeEach
    void aDeadlineThatIsOverToday() {
        lessons.wereThereInOctober();
        jdbc.update("insert into target (id, title, unit_of_count, scope, starts_on, ends_on, bound, zone, rule, share, source)"
                + " values (?, 'Thử', 'MEMBER', 'DMHC-2022', '2022-09-01', '2022-11-08', 'INCLUSIVE', 'Asia/Ho_Chi_Minh',"
                + " 'core-v1', 1, 'thử')", TARGET);
    }

    @AfterEach
    void theTargetIsGone() {
        jdbc.update("delete from target where id = ?", TARGET);
        targets.forget(TARGET);
    }

    @Test
    void a_subject_finished_without_a_network_before_the_deadline_and_told_after_it_counts_on_time() {
        phoneShows(-15);
        arrival.arriveOn(Duration.ofDays(-15));
        UUID member = aMemberWhoHasPassedTheOtherSubjects();
        Map<String, Integer> before = figures.numerator(TARGET, "province", PROVINCE);
        kept.download(SUBJECT.get(0));
        network.cut();
        phoneShows(-10);
        SUBJECT.forEach(kept::pass);
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=queue]")).containsText("Đang chờ gửi: 20 câu trả lời");
        Steps.phonePicture(phone, "offline-subject-finished");
        assertThat(figures.numerator(TARGET, "province", PROVINCE)).isEqualTo(before);

        phoneShows(0);
        arrival.arriveOn(Duration.ZERO);
        network.mend();
        for (int times = 0; times < 2; times++) {
            KeptLessons.send(phone);
            assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi · gửi lần cuối lúc");
        }

        assertThat(completion(member)).isEqualTo("2022-11-05 true 2022-11-15");
        assertThat(figures.numerator(TARGET, "province", PROVINCE)).isEqualTo(Map.of("onTime", before.get("onTime") + 1,
                "unproven", before.get("unproven"), "late", before.get("late")));
        phone.navigate(address() + "certificate");
        Steps.phonePicture(phone, "certificate-of-a-subject-without-network");
    }

    /** The phone that comes back too late with work of a day too late gets no present. */
    @Test
    void the_same_subject_finished_after_the_deadline_counts_late() {
        phoneShows(-15);
        arrival.arriveOn(Duration.ofDays(-15));
        UUID member = aMemberWhoHasPassedTheOtherSubjects();
        Map<String, Integer> before = figures.numerator(TARGET, "province", PROVINCE);
        kept.download(SUBJECT.get(0));
        network.cut();
        phoneShows(-5);
        SUBJECT.forEach(kept::pass);
        phone.navigate(address() + "offline");
        phoneShows(0);
        arrival.arriveOn(Duration.ZERO);
        network.mend();
        KeptLessons.send(phone);
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi");

        assertThat(completion(member)).isEqualTo("2022-11-10 true 2022-11-15");
        assertThat(figures.numerator(TARGET, "province", PROVINCE)).isEqualTo(Map.of("onTime", before.get("onTime"),
                "unproven", before.get("unproven"), "late", before.get("late") + 1));
    }

    /** Since the first of September in the team, as somebody is who learns in October. */
    private UUID aMemberWhoHasPassedTheOtherSubjects() {
        Steps.join(phone, address(), people.team("87", "867", null));
        UUID member = kept.open();
        jdbc.update("update member set registered_at = '2022-08-31T17:00:00Z' where id = ?", member);
        jdbc.update("update membership set valid_from = '2022-09-01' where member_id = ?", member);
        people.again(member, people.core().stream().filter(lesson -> !SUBJECT.contains(lesson)).toList(), EARLIER);
        return member;
    }

    /** @param days from today, negative for days that are over */
    private void phoneShows(int days) {
        phone.context().clock().setFixedTime(System.currentTimeMillis() + Duration.ofDays(days).toMillis());
    }

    /** @return day of the completion, whether that is sure, and day of receipt */
    private String completion(UUID member) {
        return jdbc.first("select cast((event_at at time zone 'Asia/Ho_Chi_Minh')::date as text) || ' ' || proven || ' ' "
                + "|| (received_at at time zone 'Asia/Ho_Chi_Minh')::date from completion"
                + " where member_id = ? and rule = 'core-v1'", row -> row.getString(1), member).orElseThrow();
    }
}
