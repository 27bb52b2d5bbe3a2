package vn.hocso.roster.intake;

import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.MultiPartConfig;
import io.restassured.response.Response;
import vn.hocso.servers.WebSession;

/** An officer with a browser, sending files. */
public class Desk {

    public static final String PAGE = "/roster/imports";

    private final int port;
    private final WebSession person;

    public Desk(int port, String userName) {
        this.port = port;
        this.person = new WebSession("http://localhost:" + port).signIn(userName, "hocso-demo", PAGE);
    }

    public WebSession browser() {
        return person;
    }

    public Response send(String province, String coverage, String effectiveOn, String name, byte[] file) {
        person.get(PAGE);
        return RestAssured.given().redirects().follow(false).header("Cookie", person.cookies()).accept("text/html")
                .config(RestAssured.config().multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8")))
                .multiPart("csrf-token", person.token()).multiPart("province", province).multiPart("coverage", coverage)
                .multiPart("effectiveOn", effectiveOn)
                .multiPart(new MultiPartSpecBuilder(file).controlName("file").fileName(name)
                        .mimeType("application/octet-stream").build())
                .post("http://localhost:" + port + PAGE);
    }

    /** @return the path of the file's page, when it was read to its end */
    public String read(String province, String coverage, String effectiveOn, String csv) {
        return read(province, coverage, effectiveOn, "danh-sach.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for any kind of file. */
    public String read(String province, String coverage, String effectiveOn, String name, byte[] file) {
        return settled(send(province, coverage, effectiveOn, name, file));
    }

    /** @return the path of the page of a file that was taken, when it was read to its end */
    public String settled(Response sent) {
        if (sent.statusCode() != 303) {
            throw new IllegalStateException(sent.statusCode() + ": " + sent.asString());
        }
        String path = sent.header("Location").replaceFirst("^https?://[^/]+", "");
        settle(path);
        return path;
    }

    /** Does the step and waits for its end. */
    public int step(String path, String step, String... fields) {
        person.get(path);
        int status = person.post(path + "/" + step, fields).statusCode();
        if (status == 303) {
            settle(path);
        }
        return status;
    }

    public String page(String path) {
        return person.get(path).body();
    }

    private void settle(String path) {
        for (int i = 0; i < 1_800; i++) {
            if (!person.get(path).body().contains("http-equiv=\"refresh\"")) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("Still busy: " + path);
    }
}
