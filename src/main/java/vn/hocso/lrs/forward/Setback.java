package vn.hocso.lrs.forward;

import java.time.Duration;

/**
 * Why a portion was not sent to its end.
 *
 * @param denied whether a person has to see to it; else it is tried again by itself
 * @param pause that the far store asks for, null when it does not
 * @param problem for the page, in Vietnamese; quotes nothing
 */
record Setback(boolean denied, Duration pause, String problem) {

    static Setback denied(String problem) {
        return new Setback(true, null, problem);
    }

    static Setback later(Duration pause, String problem) {
        return new Setback(false, pause, problem);
    }

    /** Leads out of the middle of a portion. */
    static final class Stop extends Exception {

        private final transient Setback setback;

        Stop(Setback setback) {
            super(setback.problem(), null, false, false);
            this.setback = setback;
        }

        Setback setback() {
            return setback;
        }
    }
}
