package vn.hocso.web;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * A browser without script, for tests with {@code @TestSecurity}: reads pages, keeps cookies (the Secure ones too, which a
 * plain client would not send over http) and posts forms with the token of the page that was read last. Redirects are not
 * followed.
 */
public class Browsing {

    private static final String TOKEN = "csrf-token";

    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";
    private Response last;

    /** Reads a page. */
    public Response get(String path) {
        return keep(request().get(path));
    }

    /** Posts a form; names and values alternate. */
    public Response post(String path, String... fields) {
        RequestSpecification request = request().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(TOKEN, token);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return keep(request.post(path));
    }

    /** Reads a page and posts a form of it with what stands in its hidden fields and in the fields given. */
    public Response submit(String page, String path, String... fields) {
        get(page).then().statusCode(200);
        return post(path, fields);
    }

    /** @return value of the first input of that name on the page read last, empty when there is none */
    public String field(String name) {
        return find("<input[^>]* name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"");
    }

    /** @return what stands in the textarea of that id on the page read last */
    public String text(String id) {
        return find("(?s)<textarea[^>]* id=\"" + Pattern.quote(id) + "\"[^>]*>\\n?(.*?)</textarea>");
    }

    private String find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(last == null ? "" : last.body().asString());
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private RequestSpecification request() {
        return given().redirects().follow(false).accept("text/html").cookies(cookies);
    }

    private Response keep(Response response) {
        cookies.putAll(response.getCookies());
        last = response;
        // An answer without a form leaves the page before it, whose token is still good.
        token = field(TOKEN).isEmpty() ? token : field(TOKEN);
        return response;
    }
}
