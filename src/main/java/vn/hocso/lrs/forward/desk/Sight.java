package vn.hocso.lrs.forward.desk;

import java.time.Instant;
import java.util.List;

import vn.hocso.lrs.forward.Backoff;
import vn.hocso.lrs.forward.Filter;
import vn.hocso.lrs.forward.State;

/**
 * A target as the page shows it; never with its secret.
 *
 * @param secretName of the configuration, null when the secret was typed in
 * @param notFrom authorities whose statements came from there
 * @param sent statements that were taken there, repeats included
 * @param failures in a row
 * @param restUntil null while it is not left alone
 * @param problem null while there is none
 * @param behind statements it is behind
 * @param oldest when the first of them was stored, null when there is none
 * @param letters that were refused
 */
record Sight(String code, String name, String endpoint, String version, String key, String secretName, Filter filter,
        List<String> notFrom, Instant createdAt, String createdBy, State state, long sent, Instant sentAt, int failures,
        Instant restUntil, String problem, Instant problemAt, long behind, Instant oldest, long letters) {

    public boolean ended() {
        return state == State.ENDED;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** @return how it stands in a few words */
    public String standing() {
        return switch (state) {
            case PAUSED -> "tạm dừng";
            case DENIED -> "cần bạn xử lý";
            case ENDED -> "đã bỏ";
            case RUNNING -> failures >= Backoff.OPEN_AFTER
                    ? "chưa gửi được, sẽ thử lại sau"
                    : failures > 0 ? "đang thử lại" : behind == 0 ? "đã gửi hết" : sent > 0 ? "đang gửi" : "chờ gửi";
        };
    }

    /** @return whether its last problem matters: nothing is tried with one that was paused or ended */
    public boolean troubled() {
        return problem != null && (running() || state == State.DENIED);
    }

    public boolean good() {
        return running() && failures == 0;
    }
}
