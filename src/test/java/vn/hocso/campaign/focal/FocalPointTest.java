package vn.hocso.campaign.focal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;

/** If this fails, nobody knows whom to ask in a province, or a person's number stands where an office should. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FocalPointTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PAGE = "/campaign/focal-points";
    private static final String PROVINCE = "33";

    private WebSession officer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Jdbc jdbc;

    @BeforeEach
    void anOfficer() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of focal points");
        officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", PAGE);
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from scope_grant where granted_by = 'test of focal points'");
        jdbc.update("delete from focal_point");
    }

    @Test
    void a_later_office_ends_the_one_before_and_both_stay_to_be_read() {
        assertThat(row()).contains("chưa cử", "Hưng Yên");
        assertThat(name("Phòng Chuyển đổi số", "01/09/2022")).isEqualTo(303);
        assertThat(name("Văn phòng UBND tỉnh", "01/11/2022")).isEqualTo(303);
        assertThat(row()).contains("Văn phòng UBND tỉnh", "01/11/2022", "Phòng Chuyển đổi số (01/09/2022 đến 31/10/2022)");
        assertThat(new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", PAGE).last().body())
                .contains("Văn phòng UBND tỉnh").doesNotContain("<form method=\"post\"");
        assertThat(jdbc.first("select action from audit_log where object = 'province/33' order by id desc limit 1",
                row -> row.getString(1))).contains("campaign.focal-point");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            33 |                          | 01/09/2022 | Bạn ghi đơn vị
            33 | Ông A, 0912 345 678      | 01/09/2022 | không ghi số điện thoại
            33 | so@example.vn            | 01/09/2022 | không ghi số điện thoại
            33 | Sở Thông tin             | 31/09/2022 | 31/09/2022
            33 | Sở Thông tin             | 16/11/2022 | chưa đến
            48 | Sở Thông tin             | 01/09/2022 | trong phạm vi bạn được giao
            """)
    void what_is_not_told_rightly_is_refused_in_words(String province, String office, String since, String sentence) {
        officer.get(PAGE);
        var refused = officer.post(PAGE, Map.of("province", province, "office", office == null ? "" : office, "since", since));
        assertThat(refused.statusCode()).isIn(400, 404);
        assertThat(refused.body()).contains(sentence);
        assertThat(row()).contains("chưa cử", "Hưng Yên");
    }

    @Test
    void two_offices_do_not_hold_on_one_day() {
        name("Phòng Chuyển đổi số", "01/11/2022");
        officer.get(PAGE);
        assertThat(officer.post(PAGE, Map.of("province", PROVINCE, "office", "Văn phòng", "since", "01/11/2022")).body())
                .contains("Đã có đầu mối từ ngày 01/11/2022", "value=\"Văn phòng\"");
    }

    private int name(String office, String since) {
        officer.get(PAGE);
        return officer.post(PAGE, Map.of("province", PROVINCE, "office", office, "since", since)).statusCode();
    }

    /** @return the line of the province, or the names of those that named none */
    private String row() {
        String body = officer.get(PAGE).body();
        return body.lines().filter(line -> line.contains(">Hưng Yên</th>")).findFirst()
                .orElseGet(() -> body.substring(body.indexOf("thành phố chưa cử:")));
    }
}
