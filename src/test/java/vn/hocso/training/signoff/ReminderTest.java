package vn.hocso.training.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;

/** If this fails, a province does not hear that its report is missing, or hears it ten times a day. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReminderTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String OF_A_PROVINCE = "00000000-0000-4000-8000-000000000007";
    private static final String REPORTS = "/training/reports";
    private static final String PERIOD = REPORTS + "/youth-union-2022-12";
    /** Nobody signs for it. */
    private static final String PROVINCE = "33";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Jdbc jdbc;

    @BeforeEach
    void anOfficer() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of reminders");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from scope_grant where granted_by = 'test of reminders'");
        jdbc.update("delete from report_reminder");
    }

    @Test
    void whoever_owes_a_report_reads_the_reminder_and_is_reminded_once_a_day() {
        WebSession centre = session("0900000006");
        WebSession officer = session("0900000005");
        assertThat(officer.get(REPORTS).body()).doesNotContain("Trung ương nhắc");
        assertThat(centre.get(PERIOD).body()).containsPattern("Nhắc \\d+ tỉnh, thành phố chưa ký");
        assertThat(remind(centre)).endsWith("done=reminded");
        assertThat(remind(centre)).endsWith("done=reminded-before");
        assertThat(officer.get(REPORTS).body()).contains(PERIOD + "/" + PROVINCE, "Hưng Yên</a> chưa ký",
                "Trung ương nhắc lúc");
        assertThat(officer.get(PERIOD + "/" + PROVINCE).body()).contains("Trung ương đã nhắc lúc");
        assertThat(times()).isEqualTo(1);
        assertThat(jdbc.first("select detail from audit_log where action = 'training.reminder' order by id desc limit 1",
                row -> row.getString(1)).orElseThrow()).endsWith(" provinces");
    }

    @Test
    void a_province_that_is_reminded_again_is_told_apart() {
        WebSession centre = session("0900000006");
        remind(centre);
        jdbc.update("update report_reminder set sent_on = sent_on - 3");
        remind(centre);
        assertThat(times()).isEqualTo(2);
        assertThat(centre.get(PERIOD).body()).containsPattern("(?s)Hưng Yên</a>((?!</tr>).)*2 lần((?!</tr>).)*nhắc lại");
        assertThat(session("0900000005").get(PERIOD + "/" + PROVINCE).body()).contains("Trung ương đã nhắc lần 2 lúc");
    }

    /** The monitor answers for a province of which nobody has signed: its report has a form, and the form a token. */
    @Test
    void nobody_but_the_centre_reminds() {
        move("46", PROVINCE);
        try {
            WebSession province = session("0900000007");
            assertThat(province.get(PERIOD).body()).contains("Hưng Yên").doesNotContain("/reminders");
            province.get(PERIOD + "/" + PROVINCE);
            assertThat(province.post(PERIOD + "/reminders", Map.of()).statusCode()).isEqualTo(403);
            assertThat(times()).isZero();
        } finally {
            move(PROVINCE, "46");
        }
    }

    private void move(String from, String to) {
        assertThat(jdbc.update("update scope_grant set province_code = ? where subject = ? and province_code = ?", to,
                OF_A_PROVINCE,
                from)).isEqualTo(1);
    }

    private static String remind(WebSession centre) {
        centre.get(PERIOD);
        return centre.post(PERIOD + "/reminders", Map.of()).headers().firstValue("Location").orElseThrow();
    }

    private long times() {
        return jdbc.first("select count(*) from report_reminder where period = 'youth-union-2022-12' and province_code = ?",
                row -> row.getLong(1), PROVINCE).orElseThrow();
    }

    private WebSession session(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", REPORTS);
    }
}
