package vn.hocso.lrs.forward;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what far stores did with statements, once it is written down. */
@ApplicationScoped
class Outcomes {

    /** Counter by {@code target} and {@code outcome}: {@code taken} or {@code refused}. */
    static final String METRIC = "hocso.lrs.forward.statements";

    private final MeterRegistry meters;

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String target, int taken, int refused) {
        meters.counter(METRIC, "target", target, "outcome", "taken").increment(taken);
        meters.counter(METRIC, "target", target, "outcome", "refused").increment(refused);
    }
}
