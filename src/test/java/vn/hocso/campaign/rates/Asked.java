package vn.hocso.campaign.rates;

import static io.restassured.RestAssured.given;

import java.util.List;

import io.restassured.path.json.JsonPath;
import vn.hocso.servers.Tokens;

/** What a program of the ministry is told of a target, for tests. */
final class Asked {

    static final List<String> BESIDE = List.of("members-zalo-2022-09", "teams-in-person-2022-09", "communes-bridging-2022-09",
            "report-establishment-2022-09", "report-activity-2022-12");

    private Asked() {}

    static String ministry() {
        return Tokens.of("0900000006");
    }

    static JsonPath rates(String target, String query) {
        return given().auth().oauth2(ministry()).queryParam("size", 1000).get("/api/v1/targets/" + target + "/rates?" + query)
                .then().statusCode(200).extract().jsonPath();
    }

    /** @return all three series of a group, 0 where it is not told */
    static int reached(JsonPath rates, String code) {
        return series(rates, code, "onTime") + series(rates, code, "unproven") + series(rates, code, "late");
    }

    static int series(JsonPath rates, String code, String series) {
        Integer value = rates.get("rates.find { it.code == '" + code + "' }?.numerator?." + series);
        return value == null ? 0 : value;
    }

    /** @return number of a denominator, {@code value} or {@code trained}; 0 where the group has none of that kind */
    static int denominator(JsonPath rates, String code, String kind, String what) {
        Integer value = rates.get("rates.find { it.code == '" + code + "' }?.denominators?.find { it.kind == '" + kind + "' }?."
                + what);
        return value == null ? 0 : value;
    }

    /** @return the sum over all groups */
    static int sum(JsonPath rates, String series) {
        return rates.getList("rates.numerator." + series, Integer.class).stream().mapToInt(Integer::intValue).sum();
    }
}
