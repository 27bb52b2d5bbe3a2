package vn.hocso.training.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A manifest with the signature over its canonical text. As a file it is
 * <code>{"payload": {…}, "signature": "…"}</code>; however somebody prettified it, the canonical text is the same.
 *
 * @param payload the canonical text
 * @param signature detached JWS (ES256) over it
 */
public record SignedManifest(byte[] payload, String signature) {

    /** @return the text that is to be signed */
    public static byte[] payload(Manifest manifest) {
        return Canonical.bytes(manifest);
    }

    /** @return what is downloaded */
    public byte[] file() {
        return ("{\"payload\":" + new String(payload, StandardCharsets.UTF_8) + ",\"signature\":\"" + signature + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when it is no such file */
    public static SignedManifest read(byte[] file) {
        try {
            JsonNode tree = Canonical.tree(file);
            if (!tree.path("payload").isObject() || !tree.path("signature").isTextual()) {
                throw new IllegalArgumentException("no signed manifest");
            }
            return new SignedManifest(Canonical.bytes(tree.get("payload")), tree.get("signature").textValue());
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** @throws IllegalArgumentException when it is of a format or version that is not known here */
    public Manifest manifest() {
        try {
            JsonNode tree = Canonical.tree(payload);
            if (!Manifest.FORMAT.equals(tree.path("format").asText()) || !isKnown(tree.path("version").asInt())) {
                throw new IllegalArgumentException("format " + tree.path("format").asText() + ", version "
                        + tree.path("version").asText());
            }
            Manifest manifest = Canonical.JSON.treeToValue(tree, Manifest.class);
            if (manifest.version() != manifest.query().version()) {
                throw new IllegalArgumentException("version " + manifest.version() + " does not fit what is counted");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("something of a manifest is missing or too much", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static boolean isKnown(int version) {
        return version == Manifest.VERSION || version == Manifest.VERSION_OF_PROVINCE;
    }
}
