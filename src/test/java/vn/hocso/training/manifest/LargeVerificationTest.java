package vn.hocso.training.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jboss.logging.Logger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The campaign of the letter, verified on an ordinary computer. */
@Tag("drill")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeVerificationTest {

    private static final Logger LOG = Logger.getLogger(LargeVerificationTest.class);
    private static final int PEOPLE = Integer.getInteger("hocso.drill.people", 225_417);
    private static final int PORTION = 5000;
    private static final Instant DEADLINE = Instant.parse("2022-11-30T17:00:00Z");
    private static final String BASE = "https://hocso.example/id";

    @TempDir
    Path folder;

    @Test
    void everybody_of_the_letter_is_verified_one_by_one_in_minutes_and_in_little_memory() throws Exception {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("drill");
        Recount recount = write(key);
        var manifest = manifest(recount);
        byte[] payload = SignedManifest.payload(manifest);
        Path file = Files.write(folder.resolve("manifest.json"),
                new SignedManifest(payload, Detached.of(sign(key, payload))).file());
        Path keys = Files.writeString(folder.resolve("keys.json"),
                new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));

        long start = System.nanoTime();
        var told = new ByteArrayOutputStream();
        int code = VerifyCommand.run(new String[]{"verify", file.toString(), "--statements",
                folder.resolve("statements.ndjson").toString(), "--keys", keys.toString()}, new PrintStream(told, true, UTF_8));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        Runtime memory = Runtime.getRuntime();
        LOG.infof("%d statements, %d MB, verified in %d ms; heap used %d MB", PEOPLE,
                Files.size(folder.resolve("statements.ndjson")) >> 20, taken.toMillis(),
                memory.totalMemory() - memory.freeMemory() >> 20);
        assertThat(code).as(told.toString(UTF_8)).isZero();
        assertThat(taken).isLessThan(Duration.ofMinutes(20));
    }

    private Recount write(EllipticCurveJsonWebKey key) throws IOException {
        var recount = new Recount();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("statements.ndjson")))) {
            for (int from = 0; from < PEOPLE; from += PORTION) {
                List<CountedStatement> portion = IntStream.range(from, Math.min(PEOPLE, from + PORTION)).parallel()
                        .mapToObj(i -> statement(key, i)).toList();
                for (CountedStatement statement : portion) {
                    recount.add(statement, statement.province(BASE));
                    out.write(EvidenceLine.of(statement));
                }
            }
        }
        return recount;
    }

    private static CountedStatement statement(EllipticCurveJsonWebKey key, int i) {
        UUID id = new UUID(i, i);
        Instant at = DEADLINE.minusSeconds(1 + i % 5_000_000);
        String body = """
                {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},"verb":{"id":\
                "http://adlnet.gov/expapi/verbs/completed","display":{"vi":"đã hoàn thành"}},"object":{"objectType":"Activity",\
                "id":"%s/programme/core"},"result":{"completion":true},"context":{"platform":"Học Số","language":"vi",\
                "extensions":{"%s/ext/team":"K7M2QX","%s/ext/province":"DMHC-2022:%02d","%s/ext/rule":"core-v1"}},\
                "timestamp":"%s"}""".formatted(id, BASE, UUID.randomUUID(), BASE, BASE, BASE, i % 96, BASE, at);
        byte[] bytes = body.getBytes(UTF_8);
        return new CountedStatement(id, at.plusSeconds(1).isBefore(DEADLINE) ? at.plusSeconds(1) : at, i % 50 != 0,
                Detached.of(sign(key, bytes)), bytes);
    }

    private static Manifest manifest(Recount recount) {
        String deadline = DEADLINE.toString();
        var goal = new Manifest.Goal("drill", "Mục tiêu thử", "2022-09-01", "2022-11-30", "INCLUSIVE", "Asia/Ho_Chi_Minh",
                deadline, "1", "thử");
        var query = new Manifest.Query("learning", "http://adlnet.gov/expapi/verbs/completed", BASE + "/programme/core",
                "core-v1", deadline, deadline, null);
        var groups = IntStream.range(0, 96).mapToObj(i -> "%02d".formatted(i))
                .map(code -> new Manifest.Group("DMHC-2022:" + code, code, null, recount.of(List.of(code)), List.of()))
                .toList();
        return new Manifest(Manifest.FORMAT, Manifest.VERSION, goal, query, "2022-11-30", "2022-11-30",
                new Manifest.LessonRule("core-v1", "thử", List.of()), BASE, "DMHC-2022", "MIC-2022", groups, List.of(),
                new Manifest.Evidence(recount.leaves(), recount.root(), "id", CountedStatement.LEAF), deadline);
    }

    private static String sign(EllipticCurveJsonWebKey key, byte[] bytes) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        jws.setPayloadBytes(bytes);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
