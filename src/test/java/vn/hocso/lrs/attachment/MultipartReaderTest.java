package vn.hocso.lrs.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.shared.DomainException;

/** RFC 2046, section 5.1, byte by byte. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MultipartReaderTest {

    @Test
    void content_of_any_bytes_comes_out_as_it_went_in_however_it_arrives() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var contents = new ArrayList<byte[]>();
            var body = new ByteArrayOutputStream();
            for (int part = random.nextInt(4) + 1; part > 0; part--) {
                byte[] content = tricky(random);
                contents.add(content);
                body.writeBytes(("--b=1\r\nX-Nr: " + part + "\r\n\r\n").getBytes());
                body.writeBytes(content);
                body.writeBytes("\r\n".getBytes());
            }
            body.writeBytes("--b=1--\r\n".getBytes());
            assertThat(read(new Slow(body.toByteArray(), random), "b=1")).as("round %d", round)
                    .containsExactlyElementsOf(contents);
        }
    }

    /** Near misses of the delimiter, and lengths about the size of the buffer. */
    private static byte[] tricky(Random random) {
        var content = new ByteArrayOutputStream();
        int length = random.nextInt(5) == 0 ? 65_536 - 20 + random.nextInt(40) : random.nextInt(300);
        while (content.size() < length) {
            switch (random.nextInt(6)) {
                case 0 -> content.writeBytes("\r\n--b=".getBytes());
                case 1 -> content.writeBytes("\r\n\r\n".getBytes());
                case 2 -> content.writeBytes("--b=1".getBytes());
                case 3 -> content.write('\r');
                default -> {
                    byte[] noise = new byte[50];
                    random.nextBytes(noise);
                    content.writeBytes(noise);
                }
            }
        }
        // A line that begins with the delimiter would be one.
        return new String(content.toByteArray(), StandardCharsets.ISO_8859_1).replace("\n--b=1", "\n-+b=1")
                .replaceFirst("^--b=1", "-+b=1").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void what_stands_before_the_first_and_after_the_last_delimiter_does_not_count() throws IOException {
        assertThat(read(stream("hello\r\n--b  \r\n\r\none\r\n--b--\r\n--b\r\n\r\ntwo"), "b")).containsExactly("one".getBytes());
        assertThat(read(stream("--b\r\n\r\n\r\n--b--"), "b")).containsExactly(new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b", "--b\r\n", "--b\r\n\r\none", "--b\r\n\r\none\r\n", "--b\r\n\r\none\r\n--b",
            "--bb\r\n\r\none\r\n--b--",
            "--b\r\nno colon\r\n\r\none\r\n--b--", "one", "--c\r\n\r\none\r\n--c--"})
    void what_is_cut_or_out_of_form_is_refused(String body) {
        assertThatThrownBy(() -> read(stream(body), "b")).isInstanceOf(DomainException.class);
    }

    @Test
    void headers_are_bounded() {
        assertThatThrownBy(() -> read(stream("--b\r\nX: " + "x".repeat(100_000) + "\r\n\r\n\r\n--b--"), "b"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> read(stream("--b\r\n" + headers() + "\r\n\r\n--b--"), "b"))
                .isInstanceOf(DomainException.class);
    }

    private static String headers() {
        var text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("X").append(i).append(": 1\r\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            multipart/mixed; boundary=abc | abc
            Multipart/Mixed;Boundary="a b;\\"c" | a b;"c
            multipart/mixed; boundary====123=== | ===123===
            multipart/mixed; charset=utf-8; boundary="=_x=" ; z=1 | =_x=
            multipart/mixed; boundary=abc; charset=utf-8 | abc
            """)
    void a_boundary_may_be_quoted_or_not_and_hold_equals_signs(String header, String boundary) {
        assertThat(MediaType.of(header).name()).isEqualTo("multipart/mixed");
        assertThat(MediaType.of(header).parameter("boundary")).contains(boundary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/mixed;", "multipart/mixed; boundary", ";", ""})
    void a_header_without_boundary_has_none(String header) {
        assertThat(MediaType.of(header).parameter("boundary")).isEmpty();
    }

    private static List<byte[]> read(InputStream in, String boundary) throws IOException {
        var reader = new MultipartReader(in, boundary);
        var parts = new ArrayList<byte[]>();
        while (reader.next() != null) {
            var content = new ByteArrayOutputStream();
            reader.copy(content);
            parts.add(content.toByteArray());
        }
        return parts;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Comes in pieces of any size, as from a network. */
    private static class Slow extends ByteArrayInputStream {

        private final Random random;

        Slow(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(random.nextBoolean() ? 3 : 70_000)));
        }
    }
}
