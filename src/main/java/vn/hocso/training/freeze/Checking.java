package vn.hocso.training.freeze;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Looks every half hour whether the frozen values still are what the statements say. */
@ApplicationScoped
class Checking {

    private static final Logger LOG = Logger.getLogger(Checking.class);

    private final FrozenValues values;
    private final Checker checker;
    private final Checks checks;

    Checking(FrozenValues values, Checker checker, Checks checks) {
        this.values = values;
        this.checker = checker;
        this.checks = checks;
    }

    @Scheduled(every = "${hocso.training.freeze.check-every:30m}", delayed = "6m", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        for (Frozen frozen : values.all()) {
            try {
                checker.check(frozen);
                checks.of(frozen).filter(check -> check.state() == Check.State.BROKEN)
                        .ifPresent(check -> LOG.errorf("Frozen value of %s at %s: %s", frozen.target(), frozen.deadline(),
                                check.finding()));
            } catch (RuntimeException e) {
                LOG.errorf("Frozen value of %s at %s could not be checked: %s", frozen.target(), frozen.deadline(),
                        e.getMessage());
            }
        }
    }
}
