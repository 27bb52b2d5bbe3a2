package vn.hocso.lrs.forward;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.lrs.client.NoAnswerException;
import vn.hocso.lrs.client.XapiClient;
import vn.hocso.lrs.client.XapiException;
import vn.hocso.lrs.client.XapiVersion;
import vn.hocso.lrs.forward.Setback.Stop;

/** What a far store says of itself before it gets anything: whether it speaks the version, and whether it is one of our kind. */
final class Acquaintance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/ext/id-base";

    private Acquaintance() {}

    /**
     * @return the base of its addresses when it is a Học Số, else null
     * @throws Stop when it does not speak the version, is this store itself, or does not answer
     */
    static String make(XapiClient client, XapiVersion version, String ownBase) throws Stop {
        JsonNode about = about(client);
        JsonNode versions = about.path("version");
        if (versions.isArray() && !versions.isEmpty() && !speaks(versions, version)) {
            throw new Stop(Setback.denied("Kho kia không dùng xAPI " + version.text() + "."));
        }
        String base = base(about.path("extensions"));
        if (ownBase.equals(base)) {
            throw new Stop(Setback.denied("Đây chính là kho này, hoặc một bản sao của nó."));
        }
        return base;
    }

    /** Not every store has this resource, and what it does not say it does not say. */
    private static JsonNode about(XapiClient client) throws Stop {
        try {
            return JSON.readTree(client.about());
        } catch (NoAnswerException e) {
            throw new Stop(Setback.later(null, Delivery.noAnswer(e)));
        } catch (XapiException | IOException e) {
            return JSON.missingNode();
        }
    }

    private static boolean speaks(JsonNode versions, XapiVersion version) {
        String start = version.text().substring(0, version.text().lastIndexOf('.'));
        for (JsonNode spoken : versions) {
            if (spoken.asText().equals(start) || spoken.asText().startsWith(start + ".")) {
                return true;
            }
        }
        return false;
    }

    private static String base(JsonNode extensions) {
        return extensions.properties().stream().filter(e -> e.getKey().equals(e.getValue().asText() + BASE))
                .map(e -> e.getValue().asText()).findFirst().orElse(null);
    }
}
