package vn.hocso.training;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.servers.Tokens;

/** Figures as a program of the ministry reads them: over HTTP, with a bearer token of the real Keycloak. */
@ApplicationScoped
public class Figures {

    /** @return completions attributed to the group, today */
    public long trained(String by, String code) {
        Map<String, Object> rate = rates("by=" + by).stream().filter(row -> row.get("code").equals(code)).findFirst()
                .orElseThrow();
        return ((Map<?, ?>) rate.get("numerator")).values().stream().mapToLong(count -> ((Number) count).longValue()).sum();
    }

    /** @return completions of a group by what they are worth for a target: onTime, unproven, late */
    @SuppressWarnings("unchecked")
    public Map<String, Integer> numerator(String target, String by, String code) {
        return rates(target, "by=" + by).stream().filter(row -> row.get("code").equals(code)).findFirst()
                .map(row -> (Map<String, Integer>) row.get("numerator")).orElseThrow();
    }

    /** @return names of the teams within a part of the country, today */
    public List<String> teams(String within) {
        return rates("by=team&within=" + within).stream().map(rate -> (String) rate.get("name")).toList();
    }

    private static List<Map<String, Object>> rates(String query) {
        return rates("members-online-2022-11", query);
    }

    private static List<Map<String, Object>> rates(String target, String query) {
        return given().auth().oauth2(Tokens.of("0900000006")).get("/api/v1/targets/" + target + "/rates?" + query)
                .then()
                .statusCode(200).extract().jsonPath().getList("rates");
    }
}
