package vn.hocso.servers;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What an operator does in the real Keycloak of a test run. */
public class KeycloakAdmin {

    private static final String REALM = "/realms/hocso";

    private KeycloakAdmin() {}

    /** How long the tokens are good that Keycloak gives from now on. */
    public static void letTokensLast(int seconds) {
        admin().body(Map.of("accessTokenLifespan", seconds)).put(address() + "/admin" + REALM).then().statusCode(204);
    }

    /**
     * Rules of codes by SMS, by their names without {@code hocsoSms.}; those that are not named are as they are without any, but
     * that tests come from one address and do not wait after one that stopped the gateway.
     */
    public static void ruleCodes(Map<String, Integer> rules) {
        var all = new HashMap<String, Integer>(Map.of("perAddress", 1000, "restSeconds", 1));
        all.putAll(rules);
        rule("hocsoSms.", all);
    }

    /** Rules of PINs, by their names without {@code hocsoPin.}; those that are not named are as they are without any. */
    public static void rulePins(Map<String, Integer> rules) {
        rule("hocsoPin.", rules);
    }

    private static void rule(String prefix, Map<String, Integer> rules) {
        String realm = address() + "/admin" + REALM;
        var attributes = new HashMap<String, String>(admin().get(realm).then().statusCode(200).extract().path("attributes"));
        attributes.keySet().removeIf(name -> name.startsWith(prefix));
        rules.forEach((name, value) -> attributes.put(prefix + name, value.toString()));
        admin().body(Map.of("attributes", attributes)).put(realm).then().statusCode(204);
    }

    /** What an administrator does for somebody who forgot it. */
    public static void setPassword(String userName, String password) {
        admin().body(Map.of("type", "password", "value", password, "temporary", false)).put(user(userName) + "/reset-password")
                .then().statusCode(204);
    }

    /** Gives a role of the realm. */
    public static void give(String userName, String role) {
        Map<String, ?> found = admin().get(address() + "/admin" + REALM + "/roles/" + role).then().statusCode(200).extract()
                .jsonPath().getMap("$");
        admin().body(List.of(found)).post(user(userName) + "/role-mappings/realm").then().statusCode(204);
    }

    /** @return what an administrator sees of each credential of an account */
    public static List<String> credentials(String userName) {
        return admin().get(user(userName) + "/credentials").then().statusCode(200).extract().jsonPath()
                .getList("credentialData");
    }

    /** What an administrator does for a member whose number was wrong; members may not before and after. */
    public static void rename(String userName, String newName) {
        String realm = address() + "/admin" + REALM;
        String user = user(userName);
        admin().body(Map.of("editUsernameAllowed", true)).put(realm).then().statusCode(204);
        try {
            admin().body(Map.of("username", newName)).put(user).then().statusCode(204);
        } finally {
            admin().body(Map.of("editUsernameAllowed", false)).put(realm).then().statusCode(204);
        }
    }

    public static void remove(String userName) {
        admin().delete(user(userName)).then().statusCode(204);
    }

    /** Ends all sessions of a person. */
    public static void signOut(String userName) {
        admin().post(user(userName) + "/logout").then().statusCode(204);
    }

    /** @return whether wrong passwords have locked the account for now */
    public static boolean isLocked(String userName) {
        String id = user(userName).replaceFirst(".*/", "");
        return admin().get(address() + "/admin" + REALM + "/attack-detection/brute-force/users/" + id).then().statusCode(200)
                .extract().path("disabled");
    }

    /** @return whether there is such an account */
    public static boolean knows(String userName) {
        return !admin().queryParam("username", userName).queryParam("exact", true).get(address() + "/admin" + REALM + "/users")
                .then().statusCode(200).extract().jsonPath().getList("$").isEmpty();
    }

    private static String user(String userName) {
        String users = address() + "/admin" + REALM + "/users";
        return users + "/" + admin().queryParam("username", userName).queryParam("exact", true).get(users).then()
                .statusCode(200).extract().path("[0].id");
    }

    private static RequestSpecification admin() {
        String token = given().formParam("grant_type", "password").formParam("client_id", "admin-cli")
                .formParam("username", "admin").formParam("password", "hocso-demo")
                .post(address() + "/realms/master/protocol/openid-connect/token").then().statusCode(200).extract()
                .path("access_token");
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String address() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class).replace(REALM, "");
    }
}
