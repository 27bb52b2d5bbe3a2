package vn.hocso.training.freeze;

import java.time.Instant;

/**
 * What the service found when it last compared a frozen value with its statements.
 *
 * @param finding in Vietnamese what does not hold, else null
 */
record Check(Instant at, State state, String finding) {

    /** Whether it is what was signed. */
    enum State {
        HOLDS, BROKEN,
        /** An earlier key signed it: only who has its public part can tell. */
        KEY_UNKNOWN
    }
}
