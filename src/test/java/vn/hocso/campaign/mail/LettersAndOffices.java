package vn.hocso.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import vn.hocso.roster.ScopeGrants;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;

/** What tests of letters share: a centre, an officer of Đắk Lắk, and a real mail server on the port that the service knows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class LettersAndOffices {

    static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    static final String PERIOD = "/training/reports/committees-2022-12";
    static final String OVERDUE = "/training/reports/committees-2022-09";
    static final String MAILBOXES = "/campaign/mailboxes/";
    static final String LETTERS = "/campaign/letters";
    static final String DAK_LAK = "chuyendoiso@daklak.example";

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

    WebSession centre;
    WebSession officer;

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

    /** A real server on the port that the service knows. */
    final class Server implements AutoCloseable {

        final GreenMail mail = new GreenMail(new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP));

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

    static String text(MimeMessage letter) throws IOException, MessagingException {
        return ((String) letter.getContent()).replace("\r\n", "\n").strip();
    }

    static void tell(WebSession person, String office, String address) {
        person.get(MAILBOXES + office);
        assertThat(person.post(MAILBOXES + office, Map.of("address", address, "letters", "wanted")).statusCode())
                .isEqualTo(303);
    }

    void remind(String period) {
        centre.get(period);
        assertThat(centre.post(period + "/reminders", Map.of()).statusCode()).isEqualTo(303);
    }

    String kept(String column) {
        return jdbc.first("select " + column + " from office_letter", row -> row.getString(1)).orElseThrow();
    }

    long letters() {
        return jdbc.first("select count(*) from office_letter where kind = 'ESCALATION'", row -> row.getLong(1)).orElseThrow();
    }

    WebSession session(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training/reports");
    }
}
