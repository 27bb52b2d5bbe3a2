package vn.hocso.roster.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;

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
import vn.hocso.roster.Establishment;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** What is told beside figures: by which decision a team was founded, and how far a province has come. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookOfTeamsTest {

    private static final String PROVINCE = "82";
    private static final String ESTABLISHMENT = "/roster/establishment";
    private static Officer officer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;

    @BeforeEach
    void anOfficer() {
        if (officer == null) {
            officer = new Officer(port);
        }
        // Only here: other tests rely on the officer not keeping this province.
        scopes.grantProvince(Officer.SUBJECT, PROVINCE, "test of the book");
    }

    @AfterEach
    void whatTheLettersSayIsAllThatIsSaid() {
        jdbc.update("delete from establishment_status where told_by is not null");
        jdbc.update("delete from source_document where id like 'TOLD-%'");
        jdbc.update("delete from scope_grant where granted_by = 'test of the book'");
    }

    @Test
    void the_founding_decision_is_shown_on_the_page_of_the_team_and_the_newest_telling_holds() {
        Team team = team();
        assertThat(
                officer.ask(team, "founding", "number", "07/QĐ-UBND", "dated", "30/7/2022", "issuer", "UBND xã").statusCode())
                .isEqualTo(303);
        assertThat(officer.ask(team, "founding", "number", "08/QĐ-UBND", "dated", "01/08/2022", "issuer", "UBND xã <b>")
                .statusCode())
                .isEqualTo(303);
        assertThat(given().accept("text/html").get("/t/" + team.code()).then().statusCode(200).extract().asString())
                .contains("Quyết định 08/QĐ-UBND ngày 01/08/2022 của UBND xã &lt;b&gt;").doesNotContain("07/QĐ-UBND");
        assertThat(officer.page(team)).contains("07/QĐ-UBND", "08/QĐ-UBND");
        assertThat(officer.browser().get(Officer.book(team) + "/founding").body()).contains("value=\"08/QĐ-UBND\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"07/QĐ | 31/02/2022 | UBND | Lịch không có ngày 31/02/2022",
            "07/QĐ | | UBND | Bạn ghi ngày",
            "| 30/7/2022 | UBND | Bạn ghi số văn bản", "07/QĐ | 30/7/2022 | | Bạn ghi cơ quan",
            "07/QĐ | 30/7/2030 | UBND | chưa đến"})
    void a_founding_decision_that_cannot_be_is_refused(String number, String dated, String issuer, String sentence) {
        HttpResponse<String> refused = officer.ask(team(), "founding", "number", text(number), "dated", text(dated), "issuer",
                text(issuer));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", sentence);
    }

    @Test
    void a_province_tells_that_it_is_complete_down_to_villages_from_a_day_on_with_its_source() {
        assertThat(tell("COMPLETE_VILLAGE", "01/11/2022", "45/BC-STTTT").statusCode()).isEqualTo(303);
        assertThat(officer.browser().get(ESTABLISHMENT + "?province=" + PROVINCE).body()).contains(
                "Hoàn thành đến thôn, tổ dân phố",
                "01/11/2022", "văn bản 45/BC-STTTT ngày 28/10/2022");
        assertThat(state("2022-11-01").status()).isEqualTo(Establishment.Status.COMPLETE_VILLAGE);
        assertThat(state("2022-10-31").status()).as("before").isNotEqualTo(Establishment.Status.COMPLETE_VILLAGE);
        String letters = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training/letters")
                .last().body();
        assertThat(letters.lines().filter(line -> line.contains("Hoàn thành đến thôn, tổ dân phố</th>"))).singleElement()
                .asString()
                .contains(">1<", "Tiền Giang", "45/BC-STTTT", "01/11/2022");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"COMPLETE_VILLAGE | 01/12/2022 | chưa đến",
            "COMPLETE_VILLAGE | 31/02/2022 | Lịch không có ngày",
            "ALL | 01/11/2022 | Bạn chọn một tình hình", "NONE | 01/11/2022 | Tổ trong sổ"})
    void a_state_that_cannot_be_is_refused(String status, String on, String sentence) {
        team();
        HttpResponse<String> refused = tell(status, on, "45/BC");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", sentence);
    }

    @Test
    void one_day_has_one_state_and_no_officer_tells_that_of_another_province() {
        assertThat(tell("COMPLETE_COMMUNE", "01/11/2022", "45/BC").statusCode()).isEqualTo(303);
        HttpResponse<String> again = tell("COMPLETE_VILLAGE", "01/11/2022", "46/BC");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("đã có tình hình được ghi");
        officer.browser().get(ESTABLISHMENT);
        assertThat(officer.browser()
                .post(ESTABLISHMENT, "province", "79", "status", "NONE", "on", "01/11/2022", "number", "1", "dated",
                        "1/11/2022", "issuer", "Sở")
                .statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> tell(String status, String on, String number) {
        officer.browser().get(ESTABLISHMENT);
        return officer.browser().post(ESTABLISHMENT, "province", PROVINCE, "status", status, "on", on, "number", number,
                "dated",
                "28/10/2022", "issuer", "Sở Thông tin và Truyền thông");
    }

    private Establishment state(String day) {
        return roster.establishment(LocalDate.parse(day)).stream().filter(one -> one.provinceCode().equals(PROVINCE))
                .findFirst().orElseThrow();
    }

    private Team team() {
        String district = roster.unitsIn(PROVINCE).get(0).code();
        return people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
