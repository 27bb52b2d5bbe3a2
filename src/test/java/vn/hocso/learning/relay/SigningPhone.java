package vn.hocso.learning.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.campaign.Newcomer;
import vn.hocso.course.Lesson;
import vn.hocso.learning.Recorder;

/** A phone without a network, as the leader and the server see it: a key, a clock, quizzes, and what may be wrong with a parcel. */
class SigningPhone {

    final UUID member;
    final UUID device = UUID.randomUUID();
    final List<Map<String, Object>> attempts = new ArrayList<>();
    final Map<String, Object> payload = new LinkedHashMap<>();
    final EllipticCurveJsonWebKey key;
    String type = "hocso-acts";

    private final Instant lastContact;

    SigningPhone(UUID member, Instant now) {
        this.member = member;
        this.lastContact = now.minusSeconds(600);
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        payload.put("v", 1);
        payload.put("aud", "https://hocso.example/id");
        payload.put("member", member);
        payload.put("device", device);
        payload.put("madeAt", now.toEpochMilli());
        payload.put("ahead", 0);
        payload.put("attempts", attempts);
    }

    /** With a network: shows its clock and its key. */
    SigningPhone introducedBy(Newcomer person, Instant now) {
        person.browser().get("/my-data");
        person.browser().post("/offline/devices",
                Map.of("device", device.toString(), "clock", Long.toString(now.toEpochMilli())));
        int status = person.browser().post("/offline/keys", Map.of("key", publicKey())).statusCode();
        if (status != 200) {
            throw new IllegalStateException("The key was not taken: " + status);
        }
        return this;
    }

    String publicKey() {
        return key.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String keyId() {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    SigningPhone pass(Lesson lesson, Instant at) {
        UUID attempt = UUID.randomUUID();
        var answers = Recorder.questions(lesson, attempt).stream().map(question -> Map.of("question", question.id(), "option",
                question.right().id(), "at", at.toEpochMilli())).toList();
        attempts.add(Map.of("attempt", attempt, "lesson", lesson.code(), "revision", lesson.revision(), "startedAt",
                at.toEpochMilli() - 60_000, "after", lastContact.toEpochMilli(), "stepped", false, "answers", answers));
        return this;
    }

    SigningPhone with(String field, Object value) {
        payload.put(field, value);
        return this;
    }

    String parcel() {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue("ES256");
            jws.setHeader("typ", type);
            jws.setKeyIdHeaderValue(keyId());
            jws.setJwkHeader(key);
            jws.setKey(key.getPrivateKey());
            jws.setPayloadBytes(new ObjectMapper().writeValueAsBytes(written(payload)));
            return jws.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody changes a word of it on the way, with the signature left as it was. */
    static String altered(String parcel, String from, String to) {
        String[] parts = parcel.split("\\.");
        String read = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        if (!read.contains(from)) {
            throw new IllegalArgumentException("Not in it: " + from);
        }
        String changed = read.replace(from, to);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    private static Object written(Map<String, Object> payload) {
        var text = new LinkedHashMap<String, Object>();
        payload.forEach((name, value) -> text.put(name, value instanceof UUID id ? id.toString() : value));
        return text;
    }
}
