package vn.hocso.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.course.Recording;
import vn.hocso.shared.Sha256;

/** What a lesson says of its recording is true, every phone plays it, and nobody pays for more bytes than a voice needs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordingRulesTest {

    private static final byte[] SOUND = SilentRecording.of(65, 1_000);

    @Test
    void a_recording_as_it_is_told_is_sound() {
        assertThat(findings(told(SOUND, 65), SOUND)).isEmpty();
    }

    @Test
    void every_difference_between_file_and_front_matter_is_told_with_what_is_right() {
        assertThat(findings(told(SOUND, 60), SOUND)).anyMatch(finding -> finding.contains("dài 65 giây"));
        byte[] other = SilentRecording.of(65, 1_001);
        assertThat(findings(told(SOUND, 65), other)).anyMatch(finding -> finding.contains(Sha256.hex(other)))
                .anyMatch(finding -> finding.contains("có " + other.length + " byte"));
        assertThat(findings(told(SOUND, 65), null)).anyMatch(finding -> finding.contains("không có tệp âm thanh"));
    }

    @Test
    void a_minute_has_250_KB_at_most() {
        byte[] heavy = SilentRecording.of(60, 250_000);
        assertThat(findings(told(heavy, 60), heavy)).anyMatch(finding -> finding.contains("mỗi phút nhiều nhất 250 KB"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 12, 40, 200, 400})
    void what_is_cut_off_or_is_no_m4a_is_refused_and_breaks_nothing(int length) {
        byte[] cut = Arrays.copyOf(SOUND, length);
        assertThat(findings(told(cut, 65), cut)).anyMatch(finding -> finding.contains("phải là m4a"));
        byte[] noise = SOUND.clone();
        noise[length] ^= 0x55;
        assertThat(Mpeg4.seconds(noise)).satisfiesAnyOf(found -> assertThat(found).isEmpty(),
                found -> assertThat(found.orElseThrow()).isNotNaN());
    }

    @Test
    void the_length_is_said_as_people_say_it() {
        assertThat(told(SOUND, 372).length()).isEqualTo("6 phút 12 giây");
        assertThat(told(SOUND, 360).length()).isEqualTo("6 phút");
        assertThat(told(SOUND, 12).length()).isEqualTo("12 giây");
    }

    private static List<String> findings(Recording recording, byte[] content) {
        var found = new Findings("cds/CDS-1.m4a");
        RecordingLint.check(recording, Optional.ofNullable(content), found);
        return found.sorted().stream().map(Finding::toString).toList();
    }

    private static Recording told(byte[] content, int seconds) {
        return new Recording("CDS-1.m4a", Sha256.hex(content), content.length, seconds, "Nguyễn Thị Đọc", "CC BY 4.0");
    }
}
