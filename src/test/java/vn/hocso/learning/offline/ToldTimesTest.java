package vn.hocso.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.learning.offline.ActsTold.AnswerTold;
import vn.hocso.learning.offline.ActsTold.AttemptTold;
import vn.hocso.learning.offline.ToldTimes.Doubt;

/** When the time that a phone tells afterwards is believed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToldTimesTest {

    private static final Instant REGISTERED = Instant.parse("2022-11-25T01:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2022-12-03T01:00:00Z");
    private static final Duration NOTHING = Duration.ZERO;
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final OfflineConfig config = new OfflineConfig() {
        @Override
        public Duration longestWait() {
            return Duration.ofDays(30);
        }

        @Override
        public Duration tolerance() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration slowestLine() {
            return Duration.ofMinutes(10);
        }
    };

    @Test
    void a_phone_whose_clock_is_right_is_believed() {
        assertThat(doubt(NOTHING, device(NOTHING), "2022-11-29T10:00:00Z")).isNull();
    }

    @Test
    void a_clock_that_is_a_year_off_all_the_time_is_corrected_and_believed() {
        var times = new ToldTimes(device(A_YEAR), A_YEAR, RECEIVED, config);
        Instant told = Instant.parse("2021-11-29T10:00:00Z");
        var judgement = times.judge(attempt(told, Instant.EPOCH), Instant.EPOCH);

        assertThat(judgement.doubt()).isNull();
        assertThat(times.corrected(told.toEpochMilli(), judgement)).isEqualTo("2022-11-29T10:00:00Z");
    }

    @Test
    void a_clock_that_was_set_between_two_contacts_is_not_believed() {
        assertThat(doubt(NOTHING, device(A_YEAR), "2022-11-29T10:00:00Z")).isEqualTo(Doubt.CLOCK_CHANGED);
    }

    @Test
    void what_happened_before_a_change_that_was_seen_since_is_not_believed_and_what_happened_after_it_is() {
        Device set = new Device(REGISTERED, Instant.parse("2022-11-29T00:00:00Z"), NOTHING);

        assertThat(doubt(NOTHING, set, "2022-11-28T10:00:00Z")).isEqualTo(Doubt.CLOCK_CHANGED);
        assertThat(doubt(NOTHING, set, "2022-11-29T10:00:00Z")).isNull();
    }

    @Test
    void a_time_before_the_contact_that_came_before_is_not_believed() {
        Instant contact = Instant.parse("2022-12-01T05:00:00Z");
        Instant told = Instant.parse("2022-11-29T10:00:00Z");

        assertThat(
                new ToldTimes(device(NOTHING), NOTHING, RECEIVED, config).judge(attempt(told, contact), Instant.EPOCH).doubt())
                .isEqualTo(Doubt.CLOCK_CHANGED);
    }

    @Test
    void a_phone_that_was_never_seen_is_not_believed() {
        assertThat(doubt(NOTHING, null, "2022-11-29T10:00:00Z")).isEqualTo(Doubt.DEVICE_UNKNOWN);
    }

    @Test
    void nothing_happened_before_the_phone_had_a_lesson_nor_after_it_was_received_nor_too_long_ago() {
        assertThat(doubt(NOTHING, device(NOTHING), "2022-11-25T00:57:59Z")).isEqualTo(Doubt.TOO_EARLY);
        assertThat(doubt(NOTHING, device(NOTHING), "2022-11-25T00:58:00Z")).isNull();
        assertThat(doubt(NOTHING, device(NOTHING), "2022-12-03T01:02:01Z")).isEqualTo(Doubt.NOT_YET);
        var old = new Device(Instant.EPOCH, Instant.EPOCH, NOTHING);
        assertThat(doubt(NOTHING, old, "2022-11-03T00:59:59Z")).isEqualTo(Doubt.TOO_LONG_AGO);
        assertThat(doubt(NOTHING, old, "2022-11-03T01:00:00Z")).isNull();
    }

    @Test
    void nothing_was_learned_from_a_text_before_it_was_published() {
        Instant published = Instant.parse("2022-12-01T03:00:00Z");
        Instant told = Instant.parse("2022-11-30T10:00:00Z");
        var times = new ToldTimes(device(NOTHING), NOTHING, RECEIVED, config);
        var judgement = times.judge(attempt(told, Instant.EPOCH), published);

        assertThat(judgement.doubt()).isEqualTo(Doubt.TOO_EARLY);
        assertThat(times.corrected(told.toEpochMilli(), judgement)).isEqualTo(published);
    }

    @Test
    void no_corrected_time_is_after_the_receipt() {
        var times = new ToldTimes(device(NOTHING), NOTHING, RECEIVED, config);
        Instant told = RECEIVED.plusSeconds(60);
        assertThat(times.corrected(told.toEpochMilli(), times.judge(attempt(told, Instant.EPOCH), Instant.EPOCH)))
                .isEqualTo(RECEIVED);
    }

    private Doubt doubt(Duration ahead, Device before, String told) {
        Instant at = Instant.parse(told);
        return new ToldTimes(before, ahead, RECEIVED, config).judge(attempt(at, Instant.EPOCH), Instant.EPOCH).doubt();
    }

    private static Device device(Duration ahead) {
        return new Device(REGISTERED, REGISTERED, ahead);
    }

    private static AttemptTold attempt(Instant at, Instant after) {
        return new AttemptTold(UUID.randomUUID(), "CDS-1", 1, at.toEpochMilli(), after.toEpochMilli(), false,
                List.of(new AnswerTold("CDS-Q1", "a", at.toEpochMilli())));
    }
}
