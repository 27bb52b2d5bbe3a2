package vn.hocso.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.OddMailServer;
import vn.hocso.servers.RealServers;

/** If this fails, a letter is lost, or nobody hears that it never left, because a mail server has a bad day. */
@QuarkusTest
@WithTestResource(RealServers.class)
class LostLettersTest extends LettersAndOffices {

    @Test
    void a_recipient_that_is_refused_waits_for_a_person_who_sees_why_and_sends_the_letter_again() throws Exception {
        tell(officer, "66", DAK_LAK);
        remind(PERIOD);
        try (var odd = OddMailServer.refusing(mailPort, "550 5.1.1 <" + DAK_LAK + "> user unknown")) {
            courier.carry();
            courier.carry();
            assertThat(odd.visits()).isEqualTo(1);
        }
        String page = centre.get(LETTERS).body();
        assertThat(page).contains("không gửi được", "Địa chỉ này không nhận thư (mã 550)", "user unknown")
                .doesNotContain(DAK_LAK);
        String letter = kept("id::text");
        assertThat(centre.post(LETTERS + "/" + letter + "/dispatch", Map.of()).statusCode()).isEqualTo(303);
        assertThat(centre.get(LETTERS + "?done=again").body()).contains("Thư sẽ được gửi lại");
        try (var server = new Server()) {
            courier.carry();
            assertThat(server.only().getSubject()).startsWith("Học Số: Đắk Lắk");
        }
        centre.get(MAILBOXES + "66");
        assertThat(centre.post(LETTERS + "/" + letter + "/withdrawal", Map.of()).headers().firstValue("Location").orElseThrow())
                .as("it left").endsWith("done=nothing");
        assertThat(jdbc.first("select count(*) from audit_log where action = 'campaign.letter' and object = ?",
                row -> row.getLong(1), "letter/" + letter).orElseThrow()).isEqualTo(1);
    }

    @Test
    void a_letter_that_nobody_will_send_is_put_away() throws Exception {
        tell(officer, "66", DAK_LAK);
        remind(PERIOD);
        try (var odd = OddMailServer.refusing(mailPort, "553 not allowed")) {
            courier.carry();
        }
        centre.get(LETTERS);
        assertThat(centre.post(LETTERS + "/" + kept("id::text") + "/withdrawal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(centre.get(LETTERS).body()).contains("đã bỏ").doesNotContain("/withdrawal");
        assertThat(centre.get("/campaign/mailboxes/66").body()).contains("đã bỏ");
    }

    /** One letter shows that the server is away; the other is not tried. What rests is tried later, in the end a person is asked. */
    @Test
    void a_server_that_is_away_loses_nothing_and_nobody_who_reminds_sees_an_error() throws Exception {
        tell(officer, "66", DAK_LAK);
        tell(centre, "67", "baocao@daknong.example");
        remind(PERIOD);
        courier.carry();
        courier.carry();
        courier.carry();
        assertThat(jdbc.list("select attempts from office_letter where state = 'WAITING' and next_at > written_at order by id",
                row -> row.getInt(1))).as("the first shows it, then both rest").containsExactly(1, 0);
        assertThat(centre.get(LETTERS).body()).contains("đang chờ", "Không kết nối được", "thử lại lúc");
        jdbc.update("update office_letter set next_at = written_at, attempts = 11 where province_code = '66'");
        courier.carry();
        assertThat(centre.get(LETTERS).body()).contains("không gửi được", "Gửi lại các thư chưa gửi được");
        assertThat(centre.post(LETTERS + "/dispatch", Map.of()).statusCode()).isEqualTo(303);
        jdbc.update("update office_letter set next_at = written_at");
        try (var server = new Server()) {
            courier.carry();
            assertThat(server.mail.getReceivedMessages()).hasSize(2);
        }
    }

    /** More often than a mail client has connections. */
    @Test
    void a_server_that_takes_connections_and_says_nothing_is_left_and_later_letters_still_leave() throws Exception {
        tell(officer, "66", DAK_LAK);
        remind(PERIOD);
        try (var odd = OddMailServer.silent(mailPort)) {
            for (int attempt = 1; attempt <= 11; attempt++) {
                courier.carry();
                jdbc.update("update office_letter set next_at = written_at");
            }
            assertThat(odd.visits()).isEqualTo(11);
            // A replica that died with the letter in hand: the letter is somebody else's when its time is over.
            assertThat(kept("attempts::text")).isEqualTo("11");
        }
        try (var server = new Server()) {
            jdbc.update("update office_letter set claim = gen_random_uuid(), leased_until = next_at + interval '1 hour'");
            courier.carry();
            assertThat(server.mail.getReceivedMessages()).as("in another's hand").isEmpty();
            jdbc.update("update office_letter set leased_until = written_at");
            courier.carry();
            assertThat(server.only().getSubject()).contains("Đắk Lắk");
        }
    }

    @Test
    void a_letter_that_is_refused_for_now_stops_no_other() throws Exception {
        tell(officer, "66", DAK_LAK);
        tell(centre, "67", "baocao@daknong.example");
        remind(PERIOD);
        try (var odd = OddMailServer.refusing(mailPort, "451 greylisted")) {
            courier.carry();
            assertThat(odd.visits()).isEqualTo(2);
        }
        assertThat(jdbc.list("select state from office_letter", row -> row.getString(1))).containsOnly("WAITING");
    }

    /** A greeting that comes before the mailer listens is lost, and both wait for the other: one letter in twenty did so once. */
    @Test
    void a_server_that_greets_at_once_is_heard_every_time() throws Exception {
        tell(officer, "66", DAK_LAK);
        tell(centre, "67", "baocao@daknong.example");
        remind(PERIOD);
        try (var odd = OddMailServer.refusing(mailPort, "451 greylisted")) {
            for (int turn = 1; turn <= 60; turn++) {
                courier.carry();
                assertThat(odd.visits()).isEqualTo(2 * turn);
                jdbc.update("update office_letter set next_at = written_at, attempts = 1");
            }
        }
    }

    /** Some servers say so of one recipient, some of everybody: nobody can tell, so others are tried before it is tried again. */
    @Test
    void a_letter_that_fails_again_and_again_holds_up_no_other_and_what_rests_can_be_sent_at_once() throws Exception {
        tell(officer, "66", DAK_LAK);
        tell(centre, "67", "baocao@daknong.example");
        remind(PERIOD);
        try (var odd = OddMailServer.refusing(mailPort, "554 5.7.1 denied")) {
            courier.carry();
            assertThat(odd.visits()).isEqualTo(1);
        }
        assertThat(centre.get(LETTERS).body()).contains("Gửi ngay các thư đang chờ");
        assertThat(centre.post(LETTERS + "/dispatch", Map.of()).statusCode()).isEqualTo(303);
        try (var odd = OddMailServer.refusing(mailPort, "554 5.7.1 denied")) {
            courier.carry();
            assertThat(odd.visits()).isEqualTo(1);
        }
        assertThat(jdbc.list("select attempts from office_letter order by id", row -> row.getInt(1)))
                .as("each once").containsExactly(1, 1);
    }
}
