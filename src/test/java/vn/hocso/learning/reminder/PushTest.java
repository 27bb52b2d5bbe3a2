package vn.hocso.learning.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Newcomer;
import vn.hocso.learning.reminder.PretendedPushService.Message;
import vn.hocso.learning.reminder.PretendedPushService.Phone;
import vn.hocso.learning.reminder.PushSender.Outcome;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** If this fails, phones ring at night, ring for who did not ask, or what is sent can be read on the way. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PushTest {

    private static final Instant MORNING = Instant.parse("2022-11-25T02:00:00Z");

    private static Team team;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @ConfigProperty(name = "hocso.learning.push.key")
    String key;
    @Inject
    People people;
    @Inject
    Pushing pushing;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    private final PretendedPushService service = new PretendedPushService();
    private Newcomer member;
    private Phone phone;

    @BeforeEach
    void aPhoneAsks() throws Exception {
        if (team == null) {
            team = people.team("82", "818", null);
        }
        jdbc.update("delete from push_subscription");
        member = Newcomer.join(port, team, jdbc);
        phone = service.phone(UUID.randomUUID().toString());
        assertThat(member.browser().get("/my-data").body()).contains("data-key=\"B", "/assets/push.");
        assertThat(ask(phone.endpoint, phone.p256dh(), phone.auth())).isEqualTo(303);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void near_the_deadline_a_phone_is_reminded_once_a_day_by_a_message_that_it_alone_can_read() throws Exception {
        assertThat(at(MORNING)).containsEntry(Outcome.TAKEN, 1);
        assertThat(at(MORNING.plusSeconds(900))).isEmpty();
        List<Message> messages = service.to(phone);
        assertThat(messages).hasSize(1);
        assertThat(phone.read(messages.get(0).body())).contains("\"Còn 6 ngày, đến hết 30/11/2022. Bạn học tiếp nhé.\"",
                "\"url\":\"/learning\"").doesNotContain(member.name(), member.member().toString());
        assertThat(new String(messages.get(0).body(), StandardCharsets.ISO_8859_1)).doesNotContain("learning");
        assertThat(messages.get(0).headers().getFirst("Ttl")).as("nine in the evening").isEqualTo(String.valueOf(12 * 3600));
        assertThat(messages.get(0).headers().getFirst("Urgency")).isEqualTo("normal");
        assertThat(messages.get(0).headers().getFirst("Content-encoding")).isEqualTo("aes128gcm");
        assertSigned(messages.get(0).headers().getFirst("Authorization"));
        assertThat(at(MORNING.plusSeconds(24 * 3600))).containsEntry(Outcome.TAKEN, 1);
    }

    @ParameterizedTest
    @CsvSource({"2022-11-25T14:00:00Z", "2022-11-25T23:59:59Z", "2022-11-25T17:30:00Z"})
    void from_nine_in_the_evening_to_seven_in_the_morning_nothing_is_sent(Instant night) {
        assertThat(at(night)).isEmpty();
        assertThat(service.to(phone)).isEmpty();
    }

    @Test
    void at_one_minute_to_nine_a_message_has_one_minute() {
        at(Instant.parse("2022-11-25T13:59:00Z"));
        assertThat(service.to(phone).get(0).headers().getFirst("Ttl")).isEqualTo("60");
    }

    @Test
    void long_before_the_deadline_a_week_without_a_lesson_is_a_reason_once_a_week() {
        Instant asked = Instant.parse("2022-11-10T02:00:00Z");
        jdbc.update("update push_subscription set asked_at = ?", asked);
        assertThat(at(Instant.parse("2022-11-17T01:59:59Z"))).isEmpty();
        assertThat(at(Instant.parse("2022-11-17T02:00:01Z"))).containsEntry(Outcome.TAKEN, 1);
        assertThat(service.to(phone).get(0).headers().getFirst("Urgency")).isEqualTo("low");
        assertThat(at(Instant.parse("2022-11-20T03:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_phone_that_its_service_does_not_know_any_more_is_forgotten(int status) {
        service.answer(phone, status);
        assertThat(at(MORNING)).containsEntry(Outcome.GONE, 1);
        assertThat(subscriptions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 301})
    void one_whose_service_is_in_trouble_is_kept_and_asked_another_day(int status) {
        service.answer(phone, status);
        assertThat(at(MORNING)).containsEntry(Outcome.REFUSED, 1);
        assertThat(subscriptions()).isEqualTo(1);
    }

    @Test
    void who_does_not_want_it_has_finished_or_learned_today_hears_nothing() {
        member.browser().get("/my-data");
        member.browser().post("/my-data/reminders/refusal");
        assertThat(at(MORNING)).isEmpty();
        member.browser().post("/my-data/reminders/refusal/withdrawal");
        jdbc.update("insert into attempt (member_id, attempt, lesson_code, revision, started_at, received_at)"
                + " values (?, ?, 'CDS-1', 1, ?, ?)", member.member(), UUID.randomUUID(), MORNING.minusSeconds(60), MORNING);
        assertThat(at(MORNING)).isEmpty();
        jdbc.update("delete from attempt where member_id = ?", member.member());
        people.train(member.member(), clock.instant().minusSeconds(600));
        assertThat(at(MORNING.plusSeconds(48 * 3600))).isEmpty();
    }

    @Test
    void switching_off_and_withdrawing_the_consent_both_forget_the_phone() {
        assertThat(member.browser().get("/my-data/copy.json").body()).contains(phone.endpoint);
        member.browser().get("/my-data");
        assertThat(member.browser().post("/my-data/reminders/devices/withdrawal").statusCode()).isEqualTo(303);
        assertThat(subscriptions()).isZero();
        ask(phone.endpoint, phone.p256dh(), phone.auth());
        assertThat(subscriptions()).isEqualTo(1);
        member.browser().post("/my-data/consents/MESSAGES/withdrawal");
        assertThat(subscriptions()).isZero();
    }

    @Test
    void who_asks_on_a_phone_wants_reminders_again() {
        member.browser().get("/my-data");
        member.browser().post("/my-data/reminders/refusal");
        ask(phone.endpoint, phone.p256dh(), phone.auth());
        assertThat(member.browser().get("/my-data").body()).contains("Không nhắc nữa").doesNotContain("Bạn đã chọn không nhắc");
        assertThat(at(MORNING)).containsEntry(Outcome.TAKEN, 1);
    }

    @Test
    void a_browser_belongs_to_whoever_asked_on_it_last() {
        Newcomer other = Newcomer.join(port, team, jdbc);
        other.browser().get("/my-data");
        other.browser().post("/my-data/reminders/devices", "endpoint", phone.endpoint, "p256dh", phone.p256dh(), "auth",
                phone.auth());
        assertThat(jdbc.list("select member_id from push_subscription", row -> row.getObject(1, UUID.class)))
                .containsExactly(other.member());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/x", "http://fcm.googleapis.com/x", "https://fcm.googleapis.com:8443/x",
            "https://a@fcm.googleapis.com/x", "https://fcm.googleapis.com.evil.example/x", "file:///etc/passwd", "x y", ""})
    void an_address_that_is_none_of_a_push_service_is_refused(String endpoint) {
        assertThat(ask(endpoint, phone.p256dh(), phone.auth())).isEqualTo(400);
        assertThat(subscriptions()).isEqualTo(1);
    }

    @Test
    void keys_that_are_none_are_refused() {
        byte[] moved = Base64.getUrlDecoder().decode(phone.p256dh());
        moved[64] ^= 1;
        assertThat(ask(phone.endpoint, Base64.getUrlEncoder().encodeToString(moved), phone.auth())).isEqualTo(400);
        assertThat(ask(phone.endpoint, "%%", phone.auth())).isEqualTo(400);
        assertThat(ask(phone.endpoint, phone.p256dh(), "c2hvcnQ")).isEqualTo(400);
    }

    private void assertSigned(String authorization) throws Exception {
        String token = authorization.replaceFirst("^vapid t=([^,]+), k=.*$", "$1");
        PublicJsonWebKey known = PublicJsonWebKey.Factory.newPublicJwk(key);
        JwtClaims claims = new JwtConsumerBuilder().setVerificationKey(known.getPublicKey())
                .setExpectedAudience(service.origin()).setRequireExpirationTime().setRequireSubject()
                .setMaxFutureValidityInMinutes(24 * 60).build().processToClaims(token);
        assertThat(claims.getSubject()).matches("(https?://|mailto:).+");
        byte[] point = Base64.getUrlDecoder().decode(authorization.replaceFirst(".*, k=", ""));
        assertThat(CurvePoint.key(point).getW())
                .isEqualTo(((ECPublicKey) known.getPublicKey()).getW());
    }

    private Map<Outcome, Integer> at(Instant moment) {
        return clock.at(moment, pushing::run);
    }

    private int ask(String endpoint, String p256dh, String auth) {
        member.browser().get("/my-data");
        return member.browser().post("/my-data/reminders/devices", "endpoint", endpoint, "p256dh", p256dh, "auth", auth)
                .statusCode();
    }

    private long subscriptions() {
        return jdbc.first("select count(*) from push_subscription where member_id = ?", row -> row.getLong(1), member.member())
                .orElseThrow();
    }
}
