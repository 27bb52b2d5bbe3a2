package vn.hocso.lrs.forward;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.lrs.client.NoAnswerException;
import vn.hocso.lrs.client.RefusedException;
import vn.hocso.lrs.client.XapiException;
import vn.hocso.lrs.client.XapiVersion;
import vn.hocso.lrs.forward.Setback.Stop;

/** What a far store says of itself before it gets anything: whether it speaks the version, and whether it is one of our kind. */
final class Acquaintance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/ext/id-base";

    private Acquaintance() {}

    /**
     * @return the base of its addresses when it is a Học Số, else null; what was known before when it cannot be asked
     * @throws Stop when it does not speak the version, is this store itself, or does not answer
     */
    static String make(Line line, Target target, String ownBase) throws Stop {
        Optional<JsonNode> about = about(line);
        if (about.isEmpty()) {
            return target.farBase();
        }
        JsonNode versions = about.get().path("version");
        if (versions.isArray() && !versions.isEmpty() && !speaks(versions, target.version())) {
            throw new Stop(Setback.denied("Kho kia không dùng xAPI " + target.version().text() + "."));
        }
        String base = base(about.get().path("extensions"));
        if (ownBase.equals(base)) {
            throw new Stop(Setback.denied("Đây chính là kho này, hoặc một bản sao của nó."));
        }
        return base;
    }

    /**
     * Not every store has this resource. But a store that is down is known here, by something that no statement can be blamed for.
     *
     * @return empty when it says nothing of itself
     */
    private static Optional<JsonNode> about(Line line) throws Stop {
        try {
            return Optional.of(JSON.readTree(line.about())).filter(JsonNode::isObject);
        } catch (NoAnswerException e) {
            throw new Stop(Setback.later(null, Delivery.noAnswer(e)));
        } catch (RefusedException e) {
            Verdict verdict = Verdict.of(e.answer());
            if (verdict == Verdict.LATER || verdict == Verdict.SLOW) {
                throw Delivery.later(e.answer());
            }
            return Optional.empty();
        } catch (XapiException | IOException e) {
            return Optional.empty();
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
