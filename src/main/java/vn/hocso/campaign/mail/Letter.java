package vn.hocso.campaign.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter to an office.
 *
 * @param message what the letter is called on its way, the same each time it is sent: who gets it twice can tell
 * @param attempts to send it since a person last asked for it
 * @param nextAt when it is tried next, while it waits
 * @param closedAt when it left, or was put away
 * @param error why it did not leave, null before; without any address
 */
record Letter(long id, Kind kind, Office office, Instant writtenAt, UUID message, String subject, String body, State state,
        int attempts, Instant nextAt, Instant closedAt, String error) {

    /** What it is about. */
    enum Kind {
        REMINDER("Nhắc ký báo cáo"), ESCALATION("Báo trung ương");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where it is. */
    enum State {
        WAITING, SENT, DEAD, PUT_AWAY
    }

    public boolean isDead() {
        return state == State.DEAD;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
