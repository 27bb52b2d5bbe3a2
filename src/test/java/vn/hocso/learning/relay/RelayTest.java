package vn.hocso.learning.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import vn.hocso.campaign.Newcomer;
import vn.hocso.course.Catalogue;
import vn.hocso.learning.offline.EarlierLessons;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** If this fails, a leader can write what a member did not do, or what a member did is lost or counted twice. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelayTest {

    private static final String PROVINCE = "70";
    private static final String DISTRICT = "689";
    private static final String LESSON = "CDS-1";

    private static Team team;
    private static Newcomer leader;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Catalogue catalogue;
    @Inject
    EarlierLessons lessons;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;
    @Inject
    ObjectMapper json;

    private Instant now;

    @BeforeEach
    void aTeamWithALeader() {
        lessons.wereThereInOctober();
        now = clock.instant();
        if (leader == null) {
            team = people.team(PROVINCE, DISTRICT, null);
            leader = Newcomer.join(port, team, jdbc).leads(jdbc);
        }
    }

    @Test
    void what_a_member_handed_over_counts_once_as_the_members_whoever_brings_it_and_however_often() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        SigningPhone phone = new SigningPhone(member.member(), now).introducedBy(member, now);
        String parcel = phone.pass(catalogue.lesson(LESSON), now.minusSeconds(5)).parcel();

        assertThat(send(leader, parcel).header("Location")).endsWith("/relay?done=taken");
        assertThat(leader.browser().get("/relay?done=taken").body()).contains(
                "role=\"status\">Học Số đã nhận 1 lượt làm bài.</p>")
                .doesNotContain(member.name(), member.member().toString());
        assertThat(passed(member.member())).isEqualTo(1);
        assertThat(statements(member.member())).as("begun, five answers, passed, completed").isEqualTo(8);
        assertThat(send(leader, parcel + "\r\n").header("Location")).endsWith("/relay?done=taken-before");
        Newcomer second = Newcomer.join(port, team, jdbc).leads(jdbc);
        assertThat(send(second, parcel).header("Location")).endsWith("/relay?done=taken");
        assertThat(tellAsThePhone(member, phone)).contains("RECORDED").doesNotContain("REFUSED");

        assertThat(statements(member.member())).isEqualTo(8);
        assertThat(statements(leader.member())).isZero();
        assertThat(member.browser().get("/l/" + LESSON).body()).contains("Bạn đã học xong bài này");
        assertThat(jdbc.list("select relayed_by from attempt_told where member_id = ? order by received_at",
                row -> row.getObject(1, UUID.class), member.member()))
                .containsExactly(leader.member(), leader.member(), second.member(), null);
        assertThat(member.browser().get("/my-data/phones").body()).contains("Học Số đã nhận 1 lượt làm bài.");
        assertThat(member.browser().get("/my-data/copy.json").body()).contains("\"carriedByLeader\"", "\"phoneKeys\"",
                phone.keyId()).doesNotContain(leader.member().toString());
        assertThat(leader.browser().get("/my-data/copy.json").body()).contains("\"carriedForOthers\":[{")
                .doesNotContain(member.member().toString());
        assertThat(jdbc.list("select detail from audit_log where action = 'learning.relay' and actor = ?",
                row -> row.getString(1), leader.subject())).contains("attempts 1, doubtful 0, refused 0");
    }

    @Test
    void one_byte_another_option_another_member_or_another_writing_of_it_is_refused_and_nothing_is_stored() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        Newcomer neighbour = Newcomer.join(port, team, jdbc);
        SigningPhone phone = new SigningPhone(member.member(), now).introducedBy(member, now);
        String parcel = phone.pass(catalogue.lesson(LESSON), now.minusSeconds(5)).parcel();
        char last = parcel.charAt(parcel.length() - 1);
        for (String wrong : new String[]{SigningPhone.altered(parcel, "\"revision\"", "\"Revision\""),
                SigningPhone.altered(parcel, member.member().toString(), neighbour.member().toString()),
                SigningPhone.altered(parcel, "\"ahead\":0", "\"ahead\":9"),
                parcel.substring(0, parcel.length() - 8) + "AAAAAAAA"}) {
            assertRefused(send(leader, wrong), "Gói đã bị sửa hoặc hỏng trên đường");
        }
        // The last letter of a signature has four bits that nobody reads.
        assertRefused(send(leader, parcel.substring(0, parcel.length() - 1) + (char) (last + 1)), "đã hỏng");
        assertThat(statements(member.member()) + statements(neighbour.member())).isZero();
        assertThat(jdbc.first("select count(*) from audit_log where action = 'learning.relay-refused' and actor = ?"
                + " and detail = 'relay-altered'", row -> row.getLong(1), leader.subject()).orElseThrow())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void what_is_no_parcel_for_this_service_is_refused_in_clear_words() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        SigningPhone phone = new SigningPhone(member.member(), now).introducedBy(member, now)
                .pass(catalogue.lesson(LESSON), now.minusSeconds(5));
        String numbers = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"ES256\",\"typ\":5,\"kid\":7}".getBytes(StandardCharsets.UTF_8));
        for (String rubbish : new String[]{numbers + ".e30.AAAA", "x", "{\"v\":1}", "a.b.c", "\0\1\2",
                "eyJhbGciOiJub25lIn0.e30.AAAA",
                phone.parcel() + "x"}) {
            assertThat(send(leader, rubbish).statusCode()).as(rubbish).isEqualTo(400);
        }
        assertRefused(send(leader, "{}"), "không phải gói bài học của Học Số");
        assertRefused(send(leader, ""), "Bạn chọn tệp");
        assertRefused(send(leader, "HSQ1:0123456789abcdef:1/3:abc"), "Bạn quét cho đủ các mã QR");
        assertRefused(send(leader, "x".repeat(2_000_001)), "Gói quá lớn");
        assertRefused(send(leader, phone.with("v", 2).parcel()), "bản khác của trang");
        assertRefused(send(leader, phone.with("v", 1).with("aud", "https://other.example/id").parcel()),
                "không làm cho trang này");
        phone.with("aud", "https://hocso.example/id").type = "JWT";
        assertRefused(send(leader, phone.parcel()), "không làm cho trang này");
        phone.type = "hocso-acts";
        assertRefused(send(leader, phone.with("ahead", Long.MIN_VALUE).parcel()), "không phải gói bài học");
        assertRefused(send(leader, phone.with("ahead", 0).with("passed", true).parcel()), "không phải gói bài học");
        assertThat(statements(member.member())).isZero();
        Response program = Carrier.send(port, leader, "x", "application/json");
        assertThat(program.statusCode()).isEqualTo(400);
        assertThat(program.contentType()).startsWith("application/problem+json");
        assertThat(program.path("type").toString()).contains("relay-unreadable");
    }

    @Test
    void a_leader_carries_for_the_own_team_alone_and_who_leads_nobody_carries_nothing() {
        Team other = people.team(PROVINCE, DISTRICT, null);
        Newcomer stranger = Newcomer.join(port, other, jdbc);
        SigningPhone phone = new SigningPhone(stranger.member(), now).introducedBy(stranger, now);
        String parcel = phone.pass(catalogue.lesson(LESSON), now.minusSeconds(5)).parcel();

        assertRefused(send(leader, parcel), "ngoài Tổ bạn dẫn");
        assertThat(stranger.browser().get("/relay").statusCode()).isEqualTo(403);
        assertThat(send(stranger, parcel).statusCode()).isEqualTo(403);
        assertThat(statements(stranger.member())).isZero();
        assertThat(leader.browser().get("/campaign/teams/" + team.code() + "/leading").body()).contains("href=\"/relay\"");
    }

    @Test
    void a_parcel_that_lay_about_for_a_year_counts_as_received_today_and_says_so() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        SigningPhone phone = new SigningPhone(member.member(), now).introducedBy(member, now);
        Instant lastYear = now.minus(Duration.ofDays(365));
        String parcel = phone.with("madeAt", lastYear.toEpochMilli()).pass(catalogue.lesson(LESSON), lastYear).parcel();

        assertThat(send(leader, parcel).statusCode()).isEqualTo(303);
        assertThat(leader.browser().get("/relay").body()).contains("1 lượt không chắc về giờ");
        assertThat(jdbc.first("select passed_at >= ? and received_at >= ? from lesson_passed where member_id = ?",
                row -> row.getBoolean(1), now, now, member.member())).contains(true);
    }

    @Test
    void a_clock_that_goes_otherwise_than_the_service_saw_or_went_back_before_packing_is_doubted_not_dropped() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        for (String field : new String[]{"ahead", "madeAt"}) {
            SigningPhone phone = new SigningPhone(member.member(), now).introducedBy(member, now);
            phone.with(field, field.equals("ahead") ? -3_600_000 : now.minus(Duration.ofDays(2)).toEpochMilli());
            assertThat(send(leader, phone.pass(catalogue.lesson(LESSON), now.minusSeconds(5)).parcel()).statusCode())
                    .isEqualTo(303);
            assertThat(jdbc.list("select doubt from attempt_told where member_id = ? and device = ?", row -> row.getString(1),
                    member.member(), phone.device)).as(field).containsExactly("CLOCK_CHANGED");
        }
    }

    @Test
    void a_queue_of_five_thousand_answers_fits_and_one_quiz_more_does_not() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        SigningPhone phone = new SigningPhone(member.member(), now).introducedBy(member, now);
        for (int i = 0; i < 1_000; i++) {
            phone.pass(catalogue.lesson(LESSON), now.minusSeconds(1_005 - i));
        }
        String parcel = phone.parcel();
        assertThat(parcel.length()).isLessThan(ParcelReader.LARGEST);
        assertThat(send(leader, parcel).statusCode()).isEqualTo(303);
        assertThat(leader.browser().get("/relay").body()).contains("Học Số đã nhận 1.000 lượt làm bài.");
        assertThat(
                jdbc.first("select count(*) from attempt_answer where member_id = ?", row -> row.getLong(1), member.member()))
                .contains(5_000L);
        assertRefused(send(leader, phone.pass(catalogue.lesson(LESSON), now).parcel()), "Gói quá lớn");
    }

    private String tellAsThePhone(Newcomer member, SigningPhone phone) {
        try {
            String acts = json.writeValueAsString(Map.of("member",
                    member.member().toString(), "device", phone.device.toString(), "clock", clock.instant().toEpochMilli(),
                    "attempts", phone.attempts));
            member.browser().get("/my-data");
            return member.browser().post("/offline/acts", Map.of("acts", acts)).body();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Response answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("<title>Lỗi: ", sentence);
    }

    private Response send(Newcomer by, String parcel) {
        return Carrier.send(port, by, parcel, "text/html");
    }

    private long passed(UUID member) {
        return jdbc.first("select count(*) from lesson_passed where member_id = ?", row -> row.getLong(1), member)
                .orElseThrow();
    }

    private long statements(UUID member) {
        return jdbc.first("select count(*) from statement where position(convert_to(?, 'UTF8') in body) > 0",
                row -> row.getLong(1), member.toString()).orElseThrow();
    }
}
