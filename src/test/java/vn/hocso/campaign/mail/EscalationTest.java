package vn.hocso.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Together;

/** If this fails, the centre does not hear who stays silent, or hears it every hour. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EscalationTest extends LettersAndOffices {

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
}
