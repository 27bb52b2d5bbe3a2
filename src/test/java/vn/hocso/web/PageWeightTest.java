package vn.hocso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.certificate.Graduates;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.training.People;

/** What a page costs a member with little data: bytes that really travel, compressed, with all that the page asks for. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageWeightTest {

    private static final int KB = 1_000;
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\() ?\"\\./([\\w.-]+\\.js)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"(/assets/[\\w.-]+\\.woff2)\"\\)");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+|/t/[^\"]+\\.svg)\"");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Graduates graduates;
    @Inject
    People people;

    @Test
    void landing_and_invitation_stay_under_40_KB() {
        var visitor = new WebSession("http://localhost:" + port);
        assertThat(cold(visitor, "/")).isLessThan(40 * KB);
        assertThat(cold(visitor, "/t/QUOCGIA")).isLessThan(40 * KB);
    }

    /** What fits into the first flight of packets is painted after one round trip. */
    @Test
    void the_landing_page_and_its_style_stay_under_14_KB_together() {
        var visitor = new WebSession("http://localhost:" + port);
        Matcher style = Pattern.compile("href=\"(/assets/app\\.[0-9a-f]+\\.css)\"").matcher(visitor.get("/").body());
        assertThat(style.find()).isTrue();
        assertThat(visitor.weight("/") + visitor.weight(style.group(1))).isLessThan(14 * KB);
    }

    @Test
    void a_members_home_stays_under_40_KB_and_a_lesson_under_60_cold_and_25_warm() {
        var member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
        assertThat(cold(member, "/learning")).isLessThan(40 * KB);
        for (String lesson : new String[]{"CDS-1", "ATTT-2", "DVC-3"}) {
            assertThat(cold(member, "/l/" + lesson)).isLessThan(60 * KB);
            assertThat(member.weight("/l/" + lesson)).isLessThan(25 * KB);
        }
    }

    @Test
    void what_a_phone_keeps_to_learn_without_a_network_is_fetched_once_and_stays_under_60_KB_and_its_scripts_under_30() {
        var phone = new WebSession("http://localhost:" + port);
        String worker = phone.get("/sw.js").body();
        List<String> files = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(worker.substring(0, worker.indexOf("];")))
                .results()
                .map(found -> found.group(1)).distinct().toList();
        assertThat(files).hasSizeGreaterThan(5);
        assertThat(phone.weight("/sw.js") + phone.weight("/offline") + files.stream().mapToInt(phone::weight).sum())
                .isLessThan(60 * KB);
        assertThat(files.stream().filter(file -> file.endsWith(".js")).mapToInt(phone::weight).sum() + phone.weight("/sw.js"))
                .isLessThan(30 * KB);
    }

    @Test
    void carrying_what_others_learned_stays_under_40_KB() {
        var leader = new WebSession("http://localhost:" + port).signIn("0900000002", "hocso-demo", "/learning");
        assertThat(cold(leader, "/relay")).isLessThan(40 * KB);
        assertThat(cold(leader, "/my-data/phones")).isLessThan(40 * KB);
    }

    @Test
    void the_sheet_of_a_team_stays_under_40_KB_and_those_of_a_province_under_60() {
        var admin = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", "/campaign/posters");
        Matcher team = Pattern.compile("/campaign/teams/[2-9A-Z]{6}").matcher(admin.get("/campaign/posters?unit=474").body());
        assertThat(team.find()).isTrue();
        assertThat(cold(admin, team.group())).isLessThan(40 * KB);
        assertThat(cold(admin, "/campaign/posters?unit=46")).isLessThan(60 * KB);
    }

    @Test
    void checking_in_stays_under_40_KB_and_the_coverage_of_the_country_under_60() {
        var member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/check-in");
        assertThat(cold(member, "/check-in")).isLessThan(40 * KB);
        assertThat(cold(member, "/s")).isLessThan(40 * KB);
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/campaign/coverage");
        assertThat(cold(monitor, "/campaign/coverage")).isLessThan(60 * KB);
    }

    @Test
    void the_dashboard_stays_under_150_KB() {
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        assertThat(cold(monitor, "/training")).isLessThan(150 * KB);
    }

    @Test
    void the_page_where_a_certificate_is_checked_stays_under_25_KB_and_4_requests() {
        String code = graduates.certificate("weight-" + UUID.randomUUID(), "Lý Thị Nhẹ", people.team("42", "440", null), true);
        var stranger = new WebSession("http://localhost:" + port);
        assertThat(cold(stranger, "/c/" + code)).isLessThan(25 * KB);
        assertThat(cold(stranger, "/c")).isLessThan(25 * KB);
        assertThat(ASSET.matcher(stranger.get("/c/" + code).body()).results().count()).isLessThan(4);
        assertThat(stranger.last().body()).doesNotContain("<img");
    }

    /** The page and everything it asks for, nothing in the cache. */
    private static int cold(WebSession person, String path) {
        int page = person.weight(path);
        Set<String> assets = new HashSet<>();
        Matcher asset = ASSET.matcher(person.get(path).body());
        while (asset.find()) {
            assets.add(asset.group(1));
        }
        assertThat(assets).anyMatch(address -> address.matches("/assets/app\\.[0-9a-f]+\\.css"))
                .anyMatch(address -> address.matches("/assets/app\\.[0-9a-f]+\\.js"));
        Set.copyOf(assets).forEach(address -> followImports(person, address, assets));
        Set.copyOf(assets).forEach(address -> addFonts(person, address, assets));
        return page + Stream.of(assets.toArray(String[]::new)).mapToInt(person::weight).sum();
    }

    /** A style asks for the letters of its font. */
    private static void addFonts(WebSession person, String address, Set<String> assets) {
        if (address.endsWith(".css")) {
            FONT.matcher(person.get(address).body()).results().map(found -> found.group(1)).forEach(assets::add);
        }
    }

    /** Modules ask for others, which a browser fetches as well. */
    private static void followImports(WebSession person, String address, Set<String> assets) {
        if (address.endsWith(".js")) {
            IMPORT.matcher(person.get(address).body()).results().map(found -> "/assets/" + found.group(1)).filter(assets::add)
                    .forEach(found -> followImports(person, found, assets));
        }
    }
}
