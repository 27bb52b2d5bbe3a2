package vn.hocso.roster.registry;

import static io.restassured.RestAssured.given;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.roster.Team;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;

/** An officer with the book of teams open, and what the ministry reads meanwhile. */
class Officer {

    static final String SUBJECT = "00000000-0000-4000-8000-000000000005";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final String RATES = "/api/v1/targets/members-online-2022-11/rates";

    private final WebSession browser;

    Officer(int port) {
        browser = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/roster/teams");
    }

    WebSession browser() {
        return browser;
    }

    static String book(Team team) {
        return "/roster/teams/" + team.code();
    }

    String page(Team team) {
        return browser.get(book(team)).body();
    }

    /** Sends the form of a change, which shows what it would change. */
    HttpResponse<String> ask(Team team, String change, String... fields) {
        browser.get(book(team) + "/" + change);
        return browser.post(book(team) + "/" + change, fields);
    }

    /** @return the numbers that a preview showed */
    static String seen(String preview) {
        Matcher seen = SEEN.matcher(preview);
        if (!seen.find()) {
            throw new IllegalStateException("No preview: " + preview);
        }
        return seen.group(1);
    }

    /** Merges, having seen what it does. */
    HttpResponse<String> merge(Team team, Team into, String on) {
        String seen = seen(ask(team, "merger", "into", into.code(), "on", on).body());
        return browser.post(book(team) + "/merger", "into", into.code(), "on", on, "seen", seen);
    }

    HttpResponse<String> move(Team team, String district, String commune, String on) {
        return ask(team, "move", "district", district, "commune", commune, "on", on, "confirmed", "yes");
    }

    /**
     * @param days {@code &asOf=2022-11-10&knownOn=2022-11-14}, or empty for today
     * @return people by account, people of lists, completions
     */
    static List<Long> figures(String by, String within, String code, String days) {
        List<Map<String, Object>> rates = given().auth().oauth2(Tokens.of("0900000006"))
                .get(RATES + "?size=500&by=" + by + "&within=" + within + days).then().statusCode(200).extract().jsonPath()
                .getList("rates");
        return rates.stream().filter(rate -> rate.get("code").equals(code)).findFirst()
                .map(rate -> List.of(people(rate, "REGISTERED"), people(rate, "ROSTER"), attributed(rate))).orElse(List.of());
    }

    private static long people(Map<String, Object> rate, String kind) {
        return ((List<?>) rate.get("denominators")).stream().map(one -> (Map<?, ?>) one)
                .filter(one -> kind.equalsIgnoreCase(String.valueOf(one.get("kind"))))
                .mapToLong(one -> ((Number) one.get("value")).longValue()).sum();
    }

    private static long attributed(Map<String, Object> rate) {
        return ((Map<?, ?>) rate.get("numerator")).values().stream().mapToLong(count -> ((Number) count).longValue()).sum();
    }
}
