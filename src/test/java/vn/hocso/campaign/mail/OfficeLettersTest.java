package vn.hocso.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.OddMailServer;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Together;

/** If this fails, an office does not get its letter, cannot read it, or others read where it gets it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OfficeLettersTest extends LettersAndOffices {

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
                            "Gửi: Chính quyền: UBND tỉnh gửi Bộ",
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
}
