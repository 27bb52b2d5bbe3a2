package vn.hocso.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.servers.OddMailServer;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;

/** If this fails, an office does not get its letter, gets it ten times, cannot read it, or nobody hears that it never left. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfficeLettersTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PERIOD = "/training/reports/youth-union-2022-12";
    private static final String OVERDUE = "/training/reports/committees-2022-09";
    private static final String MAILBOXES = "/campaign/mailboxes/";
    private static final String LETTERS = "/campaign/letters";
    private static final String DAK_LAK = "chuyendoiso@daklak.example";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @ConfigProperty(name = "quarkus.mailer.port")
    int mailPort;
    @Inject
    ScopeGrants scopes;
    @Inject
    Jdbc jdbc;
    @Inject
    Courier courier;
    @Inject
    Escalation escalation;

    private WebSession centre;
    private WebSession officer;

    @BeforeEach
    void signIn() {
        scopes.grantProvince(OFFICER, "66", "test of letters");
        centre = session("0900000006");
        officer = session("0900000005");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from scope_grant where granted_by = 'test of letters'");
        jdbc.update("delete from office_letter");
        jdbc.update("delete from office_mailbox");
        jdbc.update("delete from report_reminder");
    }

    @Test
    void a_reminder_arrives_as_the_vietnamese_text_that_was_written_and_no_second_time() throws Exception {
        tell(officer, "66", DAK_LAK);
        try (var server = new Server()) {
            remind(PERIOD);
            Together.run(4, worker -> {
                courier.carry();
                return worker;
            });
            remind(PERIOD);
            courier.carry();
            MimeMessage letter = server.only();
            assertThat(letter.getSubject()).isEqualTo(
                    "Học Số: Đắk Lắk chưa ký “Báo cáo kết quả hoạt động của Tổ”, hạn trước ngày 15/12/2022");
            assertThat(text(letter)).isEqualTo(kept("body").strip()).startsWith("Kính gửi đơn vị đầu mối của Đắk Lắk,")
                    .contains("Đắk Lắk chưa ký báo cáo sau.", "Hạn: trước ngày 15/12/2022",
                            "Gửi: Đoàn Thanh niên: tỉnh, thành Đoàn gửi Trung ương Đoàn",
                            "http://localhost:8080" + PERIOD + "/66\n", "http://localhost:8080/campaign/mailboxes/66")
                    .doesNotContain("lần nhắc thứ", "<", "?");
            assertThat(letter.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(DAK_LAK);
            assertThat(letter.getFrom()[0]).hasToString("hocso@hocso.example");
            assertThat(letter.getHeader("Message-ID")).containsExactly("<" + kept("message::text") + "@localhost>");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("Subject")[0]).matches("\\p{ASCII}+");
        }
        assertThat(centre.get(LETTERS).body()).contains("Đắk Lắk", "đã gửi").doesNotContain(DAK_LAK);
        assertThat(officer.get(MAILBOXES + "66").body()).contains("đã gửi", "Kính gửi đơn vị đầu mối của Đắk Lắk", DAK_LAK);
    }

    @Test
    void a_second_reminder_says_so_and_an_office_that_wants_no_letters_gets_none() throws Exception {
        tell(officer, "66", DAK_LAK);
        tell(centre, "67", "baocao@daknong.example");
        remind(PERIOD);
        jdbc.update("update report_reminder set sent_on = sent_on - 2");
        jdbc.update("delete from office_letter");
        officer.get(MAILBOXES + "66");
        assertThat(officer.post(MAILBOXES + "66", Map.of("address", DAK_LAK)).statusCode()).isEqualTo(303);
        remind(PERIOD);
        try (var server = new Server()) {
            courier.carry();
            assertThat(text(server.only())).contains("Đây là lần nhắc thứ 2.", "Đắk Nông");
        }
        assertThat(centre.get("/campaign/mailboxes").body()).containsPattern("(?s)Đắk Lắk((?!</tr>).)*đã tắt");
    }

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
        assertThat(page).contains("không gửi được", "Máy chủ thư trả lời 550", "user unknown").doesNotContain(DAK_LAK);
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
        assertThat(centre.get(LETTERS).body()).contains("đang chờ", "không kết nối được", "thử lại lúc");
        jdbc.update("update office_letter set next_at = written_at, attempts = 11 where province_code = '66'");
        courier.carry();
        assertThat(centre.get(LETTERS).body()).contains("không gửi được", "Gửi lại tất cả");
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

    @Test
    void the_centre_is_told_once_which_reminded_provinces_are_long_overdue() throws Exception {
        escalation.escalate();
        tell(centre, "TW", "cuc.cds@bo.example");
        escalation.escalate();
        assertThat(letters()).as("nobody was reminded").isZero();
        remind(OVERDUE);
        remind(PERIOD);
        Together.run(3, worker -> {
            escalation.escalate();
            return worker;
        });
        assertThat(letters()).isEqualTo(1);
        try (var server = new Server()) {
            courier.carry();
            MimeMessage letter = server.only();
            assertThat(letter.getSubject()).matches("Học Số: \\d+ tỉnh, thành phố đã được nhắc, quá hạn chưa ký báo cáo");
            assertThat(text(letter)).isEqualTo(kept("body").strip())
                    .contains("Báo cáo kết quả thành lập Tổ\nGửi: Chính quyền: UBND tỉnh gửi Bộ\nHạn: trước ngày 15/09/2022",
                            "\n- Đắk Lắk, đã nhắc 1 lần\n", "\n- Đắk Nông, đã nhắc 1 lần\n", "http://localhost:8080" + OVERDUE)
                    .doesNotContain("15/12/2022");
        }
        assertThat(jdbc.update("update office_letter set written_on = written_on - 1")).isEqualTo(1);
        escalation.escalate();
        assertThat(letters()).as("the next day the list is the same").isEqualTo(1);
        jdbc.update("delete from report_reminder where province_code = '67'");
        escalation.escalate();
        assertThat(letters()).as("another list").isEqualTo(2);
        jdbc.update("update office_letter set written_on = written_on - 8");
        escalation.escalate();
        assertThat(letters()).as("a week later").isEqualTo(3);
        jdbc.update("delete from office_letter");
        centre.get(MAILBOXES + "TW");
        centre.post(MAILBOXES + "TW", Map.of("address", "cuc.cds@bo.example"));
        escalation.escalate();
        assertThat(letters()).as("the centre wants none").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"so@daklak.example\r\nBcc: ai@do.example", "so", "so@daklak", "sở@daklak.example",
            "0912345678@daklak.example"})
    void an_address_that_is_none_is_refused_in_words_and_kept_to_be_mended(String address) {
        officer.get(MAILBOXES + "66");
        var refused = officer.post(MAILBOXES + "66", Map.of("address", address, "letters", "wanted"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Bạn kiểm tra lại", "id=\"address-error\"", "value=\"" + address.substring(0, 2));
        assertThat(jdbc.first("select count(*) from office_mailbox", row -> row.getLong(1)).orElseThrow()).isZero();
    }

    @Test
    void an_address_is_seen_by_its_office_and_the_centre_alone_and_stands_in_no_log() throws Exception {
        var log = new StringBuilder();
        var hearing = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage()).append(Arrays.toString(line.getParameters())).append(line.getThrown())
                        .append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(hearing);
        try (var odd = OddMailServer.refusing(mailPort, "550 no " + DAK_LAK)) {
            tell(officer, "66", DAK_LAK);
            remind(PERIOD);
            courier.carry();
        } finally {
            Logger.getLogger("").removeHandler(hearing);
        }
        assertThat(log.toString()).contains("did not leave").doesNotContain("daklak.example");
        assertThat(
                jdbc.list("select detail from audit_log where action = 'campaign.mailbox' and object = 'province/DMHC-2022:66'"
                        + " order by id desc limit 1", row -> row.getString(1)))
                .containsExactly("address told, letters wanted");
        assertThat(officer.get(MAILBOXES + "67").statusCode()).isEqualTo(404);
        assertThat(officer.get(MAILBOXES + "TW").statusCode()).isEqualTo(404);
        assertThat(officer.get("/campaign/mailboxes").body()).contains(DAK_LAK).doesNotContain("Đắk Nông", "Trung ương</a>");
        assertThat(officer.get(LETTERS).statusCode()).isEqualTo(403);
        assertThat(session("0900000007").get("/campaign/mailboxes").statusCode()).isEqualTo(403);
        assertThat(officer.get("/campaign/focal-points").body()).doesNotContain(DAK_LAK).contains("/campaign/mailboxes");
    }

    /** A real server on the port that the service knows. */
    private final class Server implements AutoCloseable {

        private final GreenMail mail = new GreenMail(new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP));

        Server() {
            mail.start();
        }

        MimeMessage only() {
            assertThat(mail.getReceivedMessages()).hasSize(1);
            return mail.getReceivedMessages()[0];
        }

        @Override
        public void close() {
            mail.stop();
        }
    }

    private static String text(MimeMessage letter) throws IOException, MessagingException {
        return ((String) letter.getContent()).replace("\r\n", "\n").strip();
    }

    private static void tell(WebSession person, String office, String address) {
        person.get(MAILBOXES + office);
        assertThat(person.post(MAILBOXES + office, Map.of("address", address, "letters", "wanted")).statusCode())
                .isEqualTo(303);
    }

    private void remind(String period) {
        centre.get(period);
        assertThat(centre.post(period + "/reminders", Map.of()).statusCode()).isEqualTo(303);
    }

    private String kept(String column) {
        return jdbc.first("select " + column + " from office_letter", row -> row.getString(1)).orElseThrow();
    }

    private long letters() {
        return jdbc.first("select count(*) from office_letter where kind = 'ESCALATION'", row -> row.getLong(1)).orElseThrow();
    }

    private WebSession session(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training/reports");
    }
}
