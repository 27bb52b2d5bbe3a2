package vn.hocso.lrs.access;

import static io.restassured.RestAssured.given;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import vn.hocso.servers.WebSession;

/** What the tests do again and again on the page of credentials, and with what they get there. */
class AdministratorsBrowser extends WebSession {

    static final String LIST = "/administration/credentials";
    static final String NEW = "/administration/new-credential";

    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]*)\"");
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([^<]*)</code>");
    private static final Pattern KEY = Pattern.compile("<dt>Khóa</dt><dd><code>([^<]*)</code>");

    record Given(String key, String secret) {

        RequestSpecification client() {
            return given().auth().preemptive().basic(key, secret).header("X-Experience-API-Version", "1.0.3")
                    .contentType(ContentType.JSON);
        }

        String page() {
            return LIST + "/" + key;
        }
    }

    AdministratorsBrowser(int port) {
        super("http://localhost:" + port);
        signIn("0900000008", "hocso-demo", LIST);
    }

    Given make(String name, String authority, ClientScope... scopes) {
        get(NEW);
        var fields = new String[6 + 2 * scopes.length];
        String[] start = {"mark", mark(), "name", name, "authority", authority};
        System.arraycopy(start, 0, fields, 0, start.length);
        for (int i = 0; i < scopes.length; i++) {
            fields[6 + 2 * i] = "scope";
            fields[7 + 2 * i] = scopes[i].text();
        }
        post(LIST, fields);
        return shown();
    }

    Given rotate(Given before, int hours) {
        get(before.page());
        post(before.page() + "/secret", "version", version(), "grace", String.valueOf(hours));
        return shown();
    }

    /** @return key and secret on the page that was read last */
    Given shown() {
        return new Given(find(KEY), find(SECRET));
    }

    String mark() {
        return find(MARK);
    }

    String version() {
        return find(VERSION);
    }

    private String find(Pattern pattern) {
        Matcher found = pattern.matcher(last().body());
        return found.find() ? found.group(1) : null;
    }
}
