package vn.hocso.training.freeze;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;

/** Freezes the value of every target whose deadline is over, some minutes after it, and after downtime all that are missing. */
@ApplicationScoped
class Freezing {

    private static final Logger LOG = Logger.getLogger(Freezing.class);

    private final TargetFigures figures;
    private final FrozenValues values;
    private final Freezer freezer;
    private final FreezeConfig config;
    private final ServiceClock clock;

    Freezing(TargetFigures figures, FrozenValues values, Freezer freezer, FreezeConfig config, ServiceClock clock) {
        this.figures = figures;
        this.values = values;
        this.freezer = freezer;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${hocso.training.freeze.every:10m}", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    void freeze() {
        for (Target target : figures.targets()) {
            if (isDue(target)) {
                try {
                    freezer.freeze(target);
                } catch (RuntimeException e) {
                    LOG.errorf("Target %s: its value at %s is not frozen: %s", target.id(), target.deadline(), e.getMessage());
                }
            }
        }
    }

    private boolean isDue(Target target) {
        return !clock.instant().isBefore(target.deadline().plus(config.settledAfter()))
                && values.find(target.id(), target.deadline()).isEmpty();
    }
}
