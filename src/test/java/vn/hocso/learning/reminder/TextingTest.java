package vn.hocso.learning.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Newcomer;
import vn.hocso.learning.reminder.SmsGateway.Outcome;
import vn.hocso.roster.Team;
import vn.hocso.servers.PretendedSmsGateway;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** If this fails, messages reach people who did not agree, at night, too often, or by a number in a log. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextingTest {

    private static final Instant MORNING = Instant.parse("2022-11-25T02:00:00Z");
    private static final String NEAR = "Hoc So nhac: con 6 ngay, den het 30/11/2022. Ban mo Hoc So hoc tiep nhe."
            + " Khong muon nhan tin nay: vao Du lieu cua toi, muc Nhac hoc.";

    private static Team team;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Texting texting;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    private PretendedSmsGateway gateway;
    private Newcomer member;
    private String number;

    @BeforeEach
    void somebodyAgrees() throws IOException {
        if (team == null) {
            team = people.team("86", "855", null);
        }
        gateway = PretendedSmsGateway.open();
        // Whoever agreed in other tests is no part of this one.
        jdbc.update("update consent set withdrawn_at = given_at where purpose = 'MESSAGES' and withdrawn_at is null");
        member = Newcomer.join(port, team, jdbc);
        number = numberOf(member);
        agree(member);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void near_the_deadline_somebody_without_a_phone_to_remind_gets_one_short_message_a_day() {
        assertThat(at(MORNING)).isEqualTo(Map.of(Outcome.TAKEN, 1));
        assertThat(at(MORNING.plusSeconds(900))).isEmpty();
        assertThat(texts()).containsExactly(NEAR);
        assertThat(NEAR).as("one segment of GSM-7").hasSizeLessThanOrEqualTo(160).matches("[A-Za-z0-9 .,:/]+")
                .doesNotContain("http");
        assertThat(at(MORNING.plusSeconds(24 * 3600))).isEqualTo(Map.of(Outcome.TAKEN, 1));
    }

    @Test
    void long_before_the_deadline_a_week_without_a_lesson_is_a_reason_once_a_week() {
        jdbc.update("update consent set given_at = ? where member_id = ? and purpose = 'MESSAGES'",
                Instant.parse("2022-11-10T02:00:00Z"), member.member());
        assertThat(at(Instant.parse("2022-11-17T01:59:59Z"))).isEmpty();
        assertThat(at(Instant.parse("2022-11-17T02:00:01Z"))).isEqualTo(Map.of(Outcome.TAKEN, 1));
        assertThat(texts()).containsExactly("Hoc So nhac: may hom nay ban chua hoc. Moi lan mot bai la duoc."
                + " Khong muon nhan tin nay: vao Du lieu cua toi, muc Nhac hoc.");
        assertThat(at(Instant.parse("2022-11-20T03:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-11-25T13:30:01Z", "2022-11-25T14:00:00Z", "2022-11-25T17:30:00Z", "2022-11-25T23:59:59Z"})
    void from_half_past_eight_in_the_evening_to_seven_in_the_morning_nothing_is_sent(Instant night) {
        assertThat(at(night)).isEmpty();
        assertThat(texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-11-25T00:00:00Z", "2022-11-25T13:30:00Z"})
    void between_them_it_is(Instant day) {
        assertThat(at(day)).isEqualTo(Map.of(Outcome.TAKEN, 1));
    }

    @Test
    void who_does_not_want_it_hears_nothing() {
        post("/my-data/reminders/refusal");
        assertThat(at(MORNING)).isEmpty();
        post("/my-data/reminders/refusal/withdrawal");
        post("/my-data/consents/MESSAGES/withdrawal");
        assertThat(at(MORNING)).isEmpty();
        post("/my-data/consents/MESSAGES");
        post("/my-data/erasure");
        assertThat(at(MORNING)).as("waits to be erased").isEmpty();
        post("/my-data/erasure/withdrawal");
        jdbc.update("insert into attempt (member_id, attempt, lesson_code, revision, started_at, received_at)"
                + " values (?, ?, 'CDS-1', 1, ?, ?)", member.member(), UUID.randomUUID(), MORNING.minusSeconds(60), MORNING);
        assertThat(at(MORNING)).as("learned today").isEmpty();
        jdbc.update("delete from attempt where member_id = ?", member.member());
        assertThat(texts()).isEmpty();
        assertThat(at(MORNING)).isEqualTo(Map.of(Outcome.TAKEN, 1));
        people.train(member.member(), clock.instant().minusSeconds(600));
        assertThat(at(MORNING.plusSeconds(24 * 3600))).as("has finished").isEmpty();
    }

    @Test
    void who_never_agreed_or_is_reminded_on_a_phone_gets_no_message() throws Exception {
        Newcomer silent = Newcomer.join(port, team, jdbc);
        try (var service = new PretendedPushService()) {
            var phone = service.phone("here");
            member.browser().get("/my-data");
            member.browser().post("/my-data/reminders/devices", "endpoint", phone.endpoint, "p256dh", phone.p256dh(), "auth",
                    phone.auth());
            assertThat(at(MORNING)).isEmpty();
        }
        assertThat(gateway.messagesTo(numberOf(silent))).isEmpty();
    }

    @Test
    void two_who_share_a_number_get_one_message_and_not_another_in_the_next_turn() {
        Newcomer other = Newcomer.join(port, team, jdbc);
        agree(other);
        jdbc.update("update member set phone = (select phone from member where id = ?) where id = ?", member.member(),
                other.member());
        assertThat(at(MORNING)).isEqualTo(Map.of(Outcome.TAKEN, 1));
        jdbc.update("update reminder set sent_on = null where member_id = ?", other.member());
        assertThat(at(MORNING.plusSeconds(900))).isEmpty();
        assertThat(texts()).hasSize(1);
    }

    @Test
    void a_number_that_takes_none_gets_none_until_its_member_asks_again() {
        gateway.answer(410);
        assertThat(at(MORNING)).isEqualTo(Map.of(Outcome.ENDED, 1));
        gateway.answer(202);
        assertThat(at(MORNING.plusSeconds(24 * 3600))).isEmpty();
        assertThat(member.browser().get("/my-data").body()).contains("số của bạn không nhận tin nhắn của Học Số");
        assertThat(member.browser().get("/my-data/copy.json").body()).contains("\"smsEndedAt\":\"2022-11-25T02:00");
        post("/my-data/reminders/refusal");
        post("/my-data/reminders/refusal/withdrawal");
        assertThat(member.browser().get("/my-data").body()).contains("Học Số nhắc bằng tin nhắn (SMS)");
        assertThat(at(MORNING.plusSeconds(24 * 3600))).isEqualTo(Map.of(Outcome.TAKEN, 1));
    }

    @Test
    void a_gateway_that_is_down_ends_the_turn_and_no_log_has_a_number() {
        Newcomer other = Newcomer.join(port, team, jdbc);
        agree(other);
        List<String> logged = Collections.synchronizedList(new ArrayList<>());
        Handler ear = ear(logged);
        Logger.getLogger("").addHandler(ear);
        try {
            gateway.answer(503);
            clock.at(MORNING, () -> {
                texting.regularly();
                return null;
            });
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        List<Map<String, String>> came = new ArrayList<>(gateway.messagesTo(number));
        came.addAll(gateway.messagesTo(numberOf(other)));
        assertThat(came).as("one of the two, tried twice").hasSize(2);
        assertThat(came.get(0)).isEqualTo(came.get(1));
        assertThat(logged).anyMatch(line -> line.contains("SMS gateway did not take reminder"))
                .anyMatch(line -> line.contains("Reminders by SMS"))
                .noneMatch(line -> line.contains(number.substring(1)) || line.contains(numberOf(other).substring(1)));
        gateway.answer(202);
        assertThat(at(MORNING.plusSeconds(24 * 3600))).as("both, another day").isEqualTo(Map.of(Outcome.TAKEN, 2));
    }

    @Test
    void a_message_that_the_gateway_does_not_like_stops_nobody_else() {
        Newcomer other = Newcomer.join(port, team, jdbc);
        agree(other);
        gateway.answer(422);
        assertThat(at(MORNING)).isEqualTo(Map.of(Outcome.REFUSED, 2));
    }

    private Map<Outcome, Integer> at(Instant moment) {
        return clock.at(moment, texting::run);
    }

    private List<String> texts() {
        return gateway.messagesTo(number).stream().map(message -> message.get("text")).toList();
    }

    private void post(String path) {
        member.browser().get("/my-data");
        assertThat(member.browser().post(path).statusCode()).as(path).isEqualTo(303);
    }

    private static void agree(Newcomer person) {
        person.browser().get("/my-data");
        assertThat(person.browser().post("/my-data/consents/MESSAGES").statusCode()).isEqualTo(303);
    }

    private String numberOf(Newcomer person) {
        return jdbc.first("select '0' || substr(phone, 4) from member where id = ?", row -> row.getString(1), person.member())
                .orElseThrow();
    }

    private static Handler ear(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                        + (line instanceof org.jboss.logmanager.ExtLogRecord known ? known.getFormattedMessage() : ""));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
