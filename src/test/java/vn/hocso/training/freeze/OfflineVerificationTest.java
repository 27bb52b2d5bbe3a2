package vn.hocso.training.freeze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.signing.Signer;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.People;
import vn.hocso.training.manifest.Detached;
import vn.hocso.training.manifest.SignedManifest;
import vn.hocso.training.manifest.VerifyCommand;

/** Whoever has the two files and the public keys finds any statement that was altered, removed or added. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfflineVerificationTest {

    private static final LocalDate LAST = LocalDate.of(2022, 11, 24);
    private static final Instant DEADLINE = Campaign.startOf(LAST.plusDays(1));
    private static final String PATH = "/training/frozen/frozen-offline/2022-11-24";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    FrozenTargets targets;
    @Inject
    People people;
    @Inject
    Signer signer;

    private WebSession monitor;
    private Path folder;
    private Path manifest;
    private Path statements;
    private Path keys;
    private List<String> lines;
    private String told;

    @BeforeEach
    void download() throws IOException {
        folder = Files.createTempDirectory("hocso-frozen");
        targets.add("frozen-offline", LAST);
        Team team = people.team("46", "474", "19750");
        for (int i = 1; i <= 3; i++) {
            people.train(people.member(team), DEADLINE.minusSeconds(i * 1000L));
        }
        targets.freezeAfter(LAST, 20);
        monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        manifest = save("manifest.json", monitor.get(PATH + "/manifest.json").body());
        String body = monitor.get(PATH + "/statements.ndjson").body();
        statements = save("statements.ndjson", body);
        lines = body.lines().toList();
        keys = save("jwks.json", monitor.get("/.well-known/jwks.json").body());
    }

    @AfterEach
    void forget() {
        targets.forgetAll();
    }

    @Test
    void what_was_downloaded_is_true_also_when_the_manifest_was_made_pretty() throws IOException {
        assertThat(verify()).as(told).isZero();
        assertThat(told).contains("Mục tiêu thử", "Đến hết ngày 24/11/2022", "[đúng] Chữ ký của bản kê",
                "[đúng] " + lines.size() + " bản ghi", "Bản kê đúng với các bản ghi.").doesNotContain("[SAI]");
        var json = new ObjectMapper();
        save("manifest.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(manifest.toFile())));
        assertThat(verify()).as(told).isZero();
    }

    @Test
    void a_statement_that_was_altered_is_found_with_its_line_and_id() throws IOException {
        int last = lines.size() - 1;
        replace(last, lines.get(last).replace("\"completion\":true", "\"completion\":true "));
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains(
                "dòng " + lines.size() + ", bản ghi " + id(lines.get(last)) + ": nội dung không đúng với chữ ký",
                "Gốc của cây băm");
    }

    @Test
    void what_the_signature_of_a_statement_does_not_cover_is_covered_by_the_root() throws IOException {
        replace(0, lines.get(0).replace("\"proven\":true", "\"proven\":false"));
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains("[SAI]  Gốc của cây băm", "[SAI]  Số liệu theo nhóm");
        replace(0, lines.get(0).replaceFirst("\"received\":\"....", "\"received\":\"2021"));
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains("[SAI]  Gốc của cây băm");
    }

    @Test
    void a_statement_that_was_removed_is_missed_in_its_province() throws IOException {
        var fewer = new ArrayList<>(lines);
        String gone = fewer.stream().filter(line -> line.contains("DMHC-2022:46")).findFirst().orElseThrow();
        fewer.remove(gone);
        write(fewer);
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains("tệp có " + (lines.size() - 1) + "; có bản ghi bị bỏ ra", "Thừa Thiên Huế: bản kê ghi");
    }

    @Test
    void a_statement_that_was_added_is_found_though_the_service_signed_it() throws IOException {
        UUID late = people.member(people.team("46", "474", "19750"));
        people.train(late, DEADLINE.plusSeconds(10));
        targets.add("frozen-later", LAST.plusDays(1));
        targets.freezeAfter(LAST.plusDays(1), 20);
        List<String> more = monitor.get("/training/frozen/frozen-later/2022-11-25/statements.ndjson").body().lines().toList();
        assertThat(more).hasSizeGreaterThan(lines.size());
        write(more);
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains("không thuộc số mà bản kê đếm", "có bản ghi được thêm vào");

        var twice = new ArrayList<>(lines);
        twice.add(1, lines.get(0));
        write(twice);
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains("dòng 2, bản ghi " + id(lines.get(0)) + ": lặp lại", "người này đã được đếm ở dòng 1");
    }

    @Test
    void a_manifest_that_was_altered_is_found_and_one_of_another_key_too() throws IOException {
        String good = Files.readString(manifest);
        save("manifest.json", good.replaceFirst("\"onTime\":(\\d+)", "\"onTime\":1$1"));
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains("[SAI]  Chữ ký của bản kê", "[SAI]  Số liệu theo nhóm");
        save("manifest.json", good);
        save("jwks.json", "{\"keys\":[]}");
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains("tệp khóa không có khóa đã ký");
    }

    /** Whoever has the key can sign any figures, but not statements that make them true. */
    @Test
    void figures_that_the_statements_do_not_make_are_found_though_they_are_signed() throws IOException {
        byte[] other = new String(SignedManifest.read(Files.readAllBytes(manifest)).payload(), UTF_8)
                .replaceFirst("\"onTime\":(\\d+)", "\"onTime\":1$1").getBytes(UTF_8);
        Files.write(manifest, new SignedManifest(other, Detached.of(signer.sign(other))).file());
        assertThat(verify()).isEqualTo(1);
        assertThat(told).contains("[đúng] Chữ ký của bản kê", "[SAI]  Số liệu theo nhóm");
    }

    @Test
    void files_that_are_something_else_are_refused_with_a_sentence() throws IOException {
        assertThat(run("verify")).isEqualTo(2);
        assertThat(told).contains("Cách dùng");
        assertThat(run("verify", manifest.toString(), "--statements", folder + "/none", "--keys", keys.toString()))
                .isEqualTo(2);
        assertThat(told).contains("Không có tệp");
        assertThat(run("verify", statements.toString(), "--statements", statements.toString(), "--keys", keys.toString()))
                .isEqualTo(2);
        assertThat(told).contains("không phải là bản kê");
        String good = Files.readString(manifest);
        for (String other : List.of(good.replace("\"version\":1", "\"version\":2"), good.replace("\"groups\":", "\"parts\":"),
                good.replace("\"root\":", "\"stem\":"), good.replace("\"frozenAt\":\"2", "\"frozenAt\":\"x"))) {
            save("manifest.json", other);
            assertThat(verify()).isEqualTo(2);
            assertThat(told).contains("Không kiểm tra được").doesNotContain("Exception");
        }
        save("manifest.json", good);
        write(List.of("{\"id\":1}", "x".repeat(2_000_000)));
        assertThat(verify()).isEqualTo(2);
        assertThat(told).contains("dòng 2 dài hơn");
    }

    private int verify() {
        return run("verify", manifest.toString(), "--statements", statements.toString(), "--keys", keys.toString());
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = VerifyCommand.run(arguments, new PrintStream(out, true, UTF_8));
        told = out.toString(UTF_8);
        return code;
    }

    private void replace(int line, String text) throws IOException {
        assertThat(text).isNotEqualTo(lines.get(line));
        write(IntStream.range(0, lines.size()).mapToObj(i -> i == line ? text : lines.get(i)).toList());
    }

    private void write(List<String> changed) throws IOException {
        save("statements.ndjson", String.join("\n", changed) + "\n");
    }

    private Path save(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String id(String line) {
        return line.substring("{\"id\":\"".length(), "{\"id\":\"".length() + 36);
    }
}
