package vn.hocso.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.inject.Inject;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.NewTeam;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamLevel;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.web.paper.Pdf;

/** A sheet on a wall says whose it is, and every phone that looks at it comes to that team. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PosterTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String LEADER = "00000000-0000-4000-8000-000000000002";
    private static final String PROVINCE = "56";
    private static final String ZALO = "https://zalo.me/1000000000000000001";
    private static final LocalDate FOUNDED = LocalDate.of(2022, 8, 1);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    RosterIntake intake;
    @Inject
    Jdbc jdbc;

    private static WebSession officer;

    @BeforeEach
    void anOfficer() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of sheets");
        if (officer == null) {
            officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/campaign/posters");
        }
    }

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'test of sheets'");
    }

    @Test
    void the_sheet_says_the_team_and_its_place_and_both_codes_lead_where_they_should() throws Exception {
        String name = "Tổ công nghệ số cộng đồng thôn Phước Thủy ẵặ ỗộ ỡợ ữự ỹỵ";
        Team team = team(name, district(0), 0);
        try (Paper sheet = Paper.of(officer, address("/campaign/teams/" + team.code() + "/pdf"))) {
            sheet.keep(1, "poster-paper");
            assertThat(sheet.pages()).isEqualTo(1);
            assertThat(sheet.codes(1)).containsExactly("http://localhost:8080/t/" + team.code(), ZALO);
            String text = String.join(" ", sheet.lines(1));
            assertThat(text).contains(name, team.place(), team.code(), "nhập mã " + team.code(), "Phần mềm nguồn mở",
                    "Dữ liệu minh họa").isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
            PDResources resources = sheet.document().getPage(0).getResources();
            for (COSName font : resources.getFontNames()) {
                assertThat(resources.getFont(font).isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void names_that_come_decomposed_or_long_or_with_signs_of_markup_stay_whole_on_one_page() throws Exception {
        String name = "Tổ số <1> & “" + "Công nghệ số cộng đồng khu phố ".repeat(4) + "”";
        try (Paper sheet = paper(new Poster(Normalizer.normalize(name, Normalizer.Form.NFD), "Xã A", "QD2YS8",
                "https://hocso.example/t/QD2YS8", false), null)) {
            sheet.keep(1, "poster-paper-long");
            assertThat(sheet.pages()).isEqualTo(1);
            assertThat(String.join(" ", sheet.lines(1))).contains(name);
            assertThat(sheet.codes(1)).as("no channel, no code of one").containsExactly("https://hocso.example/t/QD2YS8");
            assertThat(String.join(" ", sheet.lines(1))).doesNotContain("Zalo chuyển", "Kênh Zalo");
        }
    }

    @Test
    void a_full_file_is_made_in_seconds_and_travels_over_a_slow_line() throws IOException {
        Poster one = new Poster("Tổ công nghệ số cộng đồng", "Xã A", "QD2YS8", "https://hocso.example/t/QD2YS8", false);
        var out = new ByteArrayOutputStream();
        long began = System.nanoTime();
        Pdf.write(Sheets.Templates.sheets(Collections.nCopies(100, one), ZALO, "Phần mềm nguồn mở").render(), out);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(out.size()).isLessThan(1_000_000);
        try (Paper file = new Paper(out.toByteArray())) {
            assertThat(file.pages()).isEqualTo(100);
        }
    }

    @Test
    void the_sheet_of_the_country_holds_the_two_national_codes() throws Exception {
        try (Paper sheet = Paper.of(officer, address("/campaign/posters/QUOCGIA/pdf"))) {
            sheet.keep(1, "poster-paper-country");
            assertThat(sheet.codes(1)).containsExactly("http://localhost:8080/t/QUOCGIA", ZALO);
            assertThat(String.join(" ", sheet.lines(1))).contains("QUOCGIA", "tìm Tổ nơi bạn ở");
        }
    }

    @Test
    void a_district_says_how_many_pages_it_has_and_comes_in_files_by_commune_and_name() throws Exception {
        Unit district = district(1);
        for (int i = 4; i > 0; i--) {
            team("Tổ dân phố " + i, district, i % 2);
        }
        List<Team> teams = roster.teamsWithin(district.code(), LocalDate.of(2022, 11, 15), null);
        String page = officer.get("/campaign/posters?unit=" + district.code()).body();
        assertThat(page).contains("<strong>" + teams.size() + " trang</strong>", "pdf?part=2");
        int pages = 0;
        var seen = new ArrayList<String>();
        for (int part = 1; pages < teams.size(); part++) {
            try (Paper file = Paper.of(officer, address("/campaign/posters/" + district.code() + "/pdf?part=" + part))) {
                assertThat(file.pages()).isBetween(1, 3);
                for (int i = 1; i <= file.pages(); i++) {
                    seen.addAll(file.codes(i).stream().filter(code -> !code.equals(ZALO)).toList());
                }
                pages += file.pages();
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(
                teams.stream().map(team -> "http://localhost:8080/t/" + team.code()).toList());
        List<Unit> communes = roster.unitsIn(district.code());
        assertThat(seen.stream().map(code -> roster.teamByCode(code.substring(code.length() - 6)))
                .map(team -> communes.stream().map(Unit::code).toList().indexOf(team.communeCode()))).isSorted();
        assertThat(officer.get("/campaign/posters/" + district.code() + "/pdf?part=99").statusCode()).isEqualTo(404);
        assertThat(officer.get("/campaign/posters/" + district.code() + "/pdf?part=0").statusCode()).isEqualTo(404);
        assertThat(officer.get("/campaign/posters/" + district.code() + "/pdf?part=x").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_leads_a_team_prints_its_sheet_and_no_others() throws Exception {
        Team own = roster.teamOf(roster.memberOf(LEADER).orElseThrow().id(), LocalDate.of(2022, 11, 15)).orElseThrow();
        Team other = team("Tổ khác", district(0), 1);
        var leader = new WebSession("http://localhost:" + port).signIn("0900000002", "hocso-demo", "/learning");
        assertThat(leader.get("/t/" + own.code()).body()).contains("href=\"/campaign/teams/" + own.code());
        assertThat(leader.get("/campaign/teams/" + own.code()).body()).contains("Tải tờ A4", "người đã tham gia")
                .doesNotContain("/codes", "/campaign/posters");
        try (Paper sheet = Paper.of(leader, address("/campaign/teams/" + own.code() + "/pdf"))) {
            assertThat(sheet.codes(1)).contains("http://localhost:8080/t/" + own.code());
        }
        for (String path : List.of("/campaign/teams/" + other.code(), "/campaign/teams/" + other.code() + "/pdf")) {
            assertThat(leader.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(leader.get("/roster/teams/" + own.code() + "/codes").statusCode()).isEqualTo(403);
    }

    @Test
    void an_officer_prints_nothing_of_provinces_that_others_keep() {
        Team team = team("Tổ khác", district(0), 1);
        assertThat(officer.get("/campaign/teams/" + team.code()).statusCode()).isEqualTo(200);
        noLongerKept();
        for (String path : List.of("/campaign/teams/" + team.code(), "/campaign/teams/" + team.code() + "/pdf",
                "/campaign/posters?unit=" + district(0).code(), "/campaign/posters/" + district(0).code() + "/pdf",
                "/campaign/posters?unit=khong", "/campaign/posters/khong/pdf")) {
            assertThat(officer.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static Paper paper(Poster poster, String zalo) throws IOException {
        var out = new ByteArrayOutputStream();
        Pdf.write(Sheets.Templates.sheets(List.of(poster), zalo, "Phần mềm nguồn mở").render(), out);
        return new Paper(out.toByteArray());
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private Unit district(int index) {
        return roster.unitsIn(PROVINCE).get(index);
    }

    private Team team(String name, Unit district, int commune) {
        return intake.foundTeams(List.of(new NewTeam(name, TeamLevel.COMMUNE, PROVINCE, district.code(),
                roster.unitsIn(district.code()).get(commune).code(), null, FOUNDED))).get(0);
    }
}
