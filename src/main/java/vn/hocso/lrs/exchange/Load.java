package vn.hocso.lrs.exchange;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A file of statements on its way into the store.
 *
 * @param name of the file as its sender calls it, null when it has none
 * @param startedBy subject of an administrator, or {@code lrs:} and a key
 * @param movedAt when a portion was stored last, or its process said that it is at it
 * @param reason why it ended before the file did, null else
 * @param items statements looked at, in the portions stored so far: {@code stored + repeated + refused}
 * @param line where the last of them begins
 * @param repeated were there before
 */
public record Load(UUID id, String authority, String name, String startedBy, Instant startedAt, Instant movedAt, State state,
        String reason, long items, long line, long stored, long repeated, long refused) {

    /** How a load stands. */
    public enum State {
        RUNNING("running", "đang nạp"), DONE("done", "đã xong"),
        /** The file is wrong or too large. */
        STOPPED("stopped", "đã dừng"),
        /** The upload or the service broke off: the same file goes on where it stopped. */
        BROKEN_OFF("broken-off", "bị ngắt giữa chừng");

        private final String text;
        private final String label;

        State(String text, String label) {
            this.text = text;
            this.label = label;
        }

        @JsonValue
        public String text() {
            return text;
        }

        /** @return a few words for people */
        public String label() {
            return label;
        }

        public boolean isRunning() {
            return this == RUNNING;
        }

        public boolean isDone() {
            return this == DONE;
        }

        public boolean isBrokenOff() {
            return this == BROKEN_OFF;
        }
    }
}
