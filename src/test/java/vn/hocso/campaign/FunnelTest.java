package vn.hocso.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.InvitationOpened;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** Leader and officer read how many scanned, joined, started and completed, and nothing is kept about who scanned. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunnelTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "91";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Funnels funnels;
    @Inject
    Scans scans;
    @Inject
    Jdbc jdbc;

    @BeforeEach
    void anOfficer() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of funnels");
    }

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'test of funnels'");
    }

    @Test
    void scans_are_counted_again_and_people_once_at_each_step() throws Exception {
        Team team = team(0);
        people.member(team);
        UUID started = people.member(team);
        UUID completed = people.member(team);
        people.almost(started, Instant.parse("2022-11-10T03:00:00Z"));
        people.train(completed, Instant.parse("2022-11-10T03:00:00Z"));
        for (int i = 0; i < 3; i++) {
            open(team.code());
        }
        given().redirects().follow(true).accept("text/html").queryParam("code", team.code().toLowerCase()).get("/t").then()
                .statusCode(200);
        assertThat(eventually(team, 4)).isEqualTo(new Funnel(4, 3, 2, 1));
        var officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo",
                "/campaign/teams/" + team.code());
        assertThat(officer.last().body()).contains("<strong>4</strong> lượt mở", "<strong>3</strong> người đã tham gia",
                "<strong>2</strong> người đã bắt đầu", "<strong>1</strong> người đã hoàn thành");
        String district = officer.get("/campaign/posters?unit=" + team.districtCode()).body();
        String row = district.lines().filter(line -> line.contains("/campaign/teams/" + team.code() + "\"")).findFirst()
                .orElseThrow();
        assertThat(row).containsSubsequence(">4<", ">3<", ">2<", ">1<");
        assertThat(officer.get("/campaign/posters?unit=" + PROVINCE).body()).contains("Huyện, quận",
                "/campaign/posters?unit=" + team.districtCode());
    }

    @Test
    void a_leader_is_not_told_how_far_few_people_have_come_and_an_officer_is() {
        Team team = team(1);
        people.train(people.member(team), Instant.parse("2022-11-10T03:00:00Z"));
        people.member(team);
        Newcomer leader = Newcomer.join(port, team, jdbc).leads(jdbc);
        String path = "/campaign/teams/" + team.code();
        assertThat(leader.browser().get(path).body())
                .contains("<strong>3</strong> người đã tham gia", "con số nhỏ như vậy nói ra từng người")
                .doesNotContain("</strong> người đã bắt đầu", "</strong> người đã hoàn thành");
        assertThat(new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", path).last().body())
                .contains("<strong>1</strong> người đã hoàn thành");
        people.member(team);
        people.member(team);
        assertThat(leader.browser().get(path).body()).as("five who did not agree").contains(
                "<strong>5</strong> người đã tham gia", "<strong>1</strong> người đã hoàn thành");
    }

    @Test
    void whoever_is_in_a_team_already_is_no_scan_and_neither_is_a_picture_or_a_wrong_code() throws Exception {
        Team team = team(0);
        var member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
        assertThat(member.get("/t/" + team.code()).statusCode()).isEqualTo(200);
        given().get("/t/" + team.code() + "/qr.svg").then().statusCode(200);
        given().accept("text/html").get("/t/222223").then().statusCode(404);
        open(team.code());
        assertThat(eventually(team, 1).scans()).isEqualTo(1);
        assertThat(jdbc.list("select code from campaign_scan where code = '222223'", row -> row.getString(1))).isEmpty();
    }

    @Test
    void the_code_of_the_country_is_counted_by_itself() throws Exception {
        long before = scans.of("QUOCGIA");
        given().accept("text/html").get("/t/quoc-gia").then().statusCode(200);
        for (int i = 0; i < 50 && scans.of("QUOCGIA") == before; i++) {
            Thread.sleep(100);
        }
        assertThat(scans.of("QUOCGIA")).isGreaterThan(before);
    }

    @Test
    void nothing_about_whoever_scanned_is_kept() {
        assertThat(jdbc.list("select column_name from information_schema.columns where table_name = 'campaign_scan'",
                row -> row.getString(1))).containsExactlyInAnyOrder("code", "day", "team_id", "scans");
        assertThat(given().accept("text/html").get("/t/" + team(0).code()).cookies().keySet()).doesNotContain("scan")
                .allMatch(cookie -> cookie.equals("hocso-csrf"));
    }

    @Test
    void many_at_once_are_counted_each_and_a_count_that_fails_or_waits_harms_no_page() throws Exception {
        Team team = team(0);
        var now = Instant.parse("2022-11-15T02:00:00Z");
        for (int i = 0; i < 20; i++) {
            CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(n -> CompletableFuture
                    .runAsync(() -> scans.count(new InvitationOpened(team.code(), team.id(), now))))
                    .toArray(CompletableFuture[]::new)).join();
        }
        assertThat(scans.byCode(team.id())).isEqualTo(Map.of(team.code(), 80L));
        scans.count(new InvitationOpened(null, team.id(), now));
        assertThat(scans.byCode(team.id())).isEqualTo(Map.of(team.code(), 80L));
        jdbc.update("alter table campaign_scan rename to campaign_scan_away");
        try {
            open(team.code());
        } finally {
            jdbc.update("alter table campaign_scan_away rename to campaign_scan");
        }
    }

    @Test
    void pages_open_at_once_while_nothing_can_be_counted() {
        Team team = team(0);
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("lock table campaign_scan in access exclusive mode");
            long began = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                open(team.code());
                open("QUOCGIA");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        });
    }

    private void open(String code) {
        given().accept("text/html").get("/t/" + code).then().statusCode(200);
    }

    private Funnel eventually(Team team, long expected) throws InterruptedException {
        for (int i = 0; i < 50 && funnels.of(team, TODAY).scans() < expected; i++) {
            Thread.sleep(100);
        }
        return funnels.of(team, TODAY);
    }

    private Team team(int index) {
        Unit district = roster.unitsIn(PROVINCE).get(index);
        return people.team(PROVINCE, district.code(), roster.unitsIn(district.code()).get(0).code());
    }
}
