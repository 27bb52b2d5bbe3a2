package vn.hocso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Lesson;
import vn.hocso.course.revision.ReadAloud;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Sha256;

/** Whoever reads slowly listens instead: knows before what it costs, pays for what is played, and never twice. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordingTest {

    /** As a player asks that has no TLS: without the upgrade to HTTP/2, of which the first answer may get in the way. */
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final byte[] SOUND = ReadAloud.SOUND;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ReadAloud readAloud;
    @Inject
    ObjectMapper json;

    private static WebSession member;
    private Lesson lesson;
    private String address;

    @BeforeEach
    void aLessonIsReadAloud() {
        lesson = readAloud.lesson();
        address = "/l/" + lesson.code() + "/audio/" + lesson.recording().sha256() + ".m4a";
        if (member == null) {
            member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
        }
    }

    @Test
    void the_page_of_the_lesson_says_length_size_voice_and_licence_and_fetches_nothing_unasked() {
        assertThat(member.get("/l/" + lesson.code()).body()).contains("Nghe người đọc: 1 phút 5 giây, 131 KB",
                "Nguyễn Thị Đọc", "CC BY 4.0", "<audio controls preload=\"none\" src=\"" + address + "\">");
        assertThat(member.last().headers().firstValue("Content-Security-Policy").orElseThrow()).contains("media-src 'self';");
        assertThat(member.get("/l/CDS-1").body()).doesNotContain("<audio");
    }

    @Test
    void the_whole_of_it_is_kept_for_ever_by_the_phone_alone() throws Exception {
        HttpResponse<byte[]> whole = ask(null);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(SOUND);
        assertThat(whole.headers().allValues("Cache-Control")).containsExactly("private, max-age=31536000, immutable");
        assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("audio/mp4");
        assertThat(new WebSession("http://localhost:" + port).get(address).statusCode()).as("nobody").isEqualTo(302);
        assertThat(member.get("/l/" + lesson.code() + "/audio/" + "0".repeat(64) + ".m4a").statusCode()).isEqualTo(404);
    }

    @Test
    void a_part_comes_as_it_was_asked_for() throws Exception {
        int size = SOUND.length;
        assertPart("bytes=0-1", 0, 1);
        assertPart("bytes=1000-", 1_000, size - 1);
        assertPart("bytes=-500", size - 500, size - 1);
        assertPart("bytes=100-999999999", 100, size - 1);
        for (String nowhere : List.of("bytes=" + size + "-", "bytes=5-4", "bytes=-0")) {
            HttpResponse<byte[]> answer = ask(nowhere);
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(416);
            assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */" + size);
        }
        for (String odd : List.of("bytes=0-1,5-6", "seconds=0-1", "bytes=-", "bytes=99999999999-")) {
            assertThat(ask(odd).statusCode()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void the_list_for_phones_tells_it_apart_with_size_and_hash() throws Exception {
        JsonNode list = json.readTree(member.get("/offline/packs").body());
        JsonNode sound = list.findParents("revision").stream().filter(one -> one.get("code").asText().equals(lesson.code()))
                .findFirst().orElseThrow().get("sound");
        assertThat(sound.get("address").asText()).isEqualTo(address);
        assertThat(sound.get("bytes").asInt()).isEqualTo(SOUND.length);
        assertThat(sound.get("sha256").asText()).isEqualTo(Sha256.hex(ask(null).body()));
    }

    private void assertPart(String range, int from, int to) throws Exception {
        HttpResponse<byte[]> part = ask(range);
        assertThat(part.statusCode()).as(range).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes " + from + "-" + to + "/" + SOUND.length);
        assertThat(part.body()).as(range).isEqualTo(Arrays.copyOfRange(SOUND, from, to + 1));
    }

    private HttpResponse<byte[]> ask(String range) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Cookie", member.cookies())
                .header("Accept", "*/*");
        return CLIENT.send((range == null ? request : request.header("Range", range)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
