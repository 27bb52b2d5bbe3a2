package vn.hocso.training.freeze;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.FrozenNotes;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;

/**
 * What a page of a target says of its frozen value, by <code>{#include training/frozen target=... /}</code>.
 */
@Named("frozenState")
@ApplicationScoped
public class FrozenState implements FrozenNotes {

    /** The job has tried several times by then. */
    private static final Duration OVERDUE_AFTER = Duration.ofHours(1);

    /**
     * How it stands with a frozen value.
     *
     * @param lastDay last day that is on time
     * @param frozenAt null when it is not frozen yet though it should be
     * @param check null when it was not looked at yet
     * @param figure what was frozen for the group that is looked at; null where nothing was, and on a day before the deadline
     */
    public record Shown(String target, LocalDate lastDay, Instant frozenAt, Check check, FrozenFigure figure) {

        /** @return whether the statements were found to be what was signed */
        public boolean isHolding() {
            return check != null && check.state() == Check.State.HOLDS;
        }

        /** @return whether they were found to be something else */
        public boolean isBroken() {
            return check != null && check.state() == Check.State.BROKEN;
        }

        /** @return when it was looked at, null when it was not yet */
        public Instant checkedAt() {
            return check == null ? null : check.at();
        }

        /** @return what does not hold */
        public String finding() {
            return check == null ? null : check.finding();
        }
    }

    private final FrozenValues values;
    private final Checks checks;
    private final TargetFigures figures;
    private final ServiceClock clock;

    FrozenState(FrozenValues values, Checks checks, TargetFigures figures, ServiceClock clock) {
        this.figures = figures;
        this.values = values;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * @param group code of the part of the country that is looked at
     * @param asOf the day that is looked at
     * @return null while there is nothing to be frozen
     */
    @Transactional
    public Shown of(Target target, String group, LocalDate asOf) {
        return values.find(target.id(), target.deadline())
                .map(frozen -> shown(frozen,
                        asOf.isBefore(target.lastDay()) ? null : FrozenFigure.of(frozen.manifest().manifest(), group)))
                .orElseGet(() -> missing(target));
    }

    @Override
    public Object of(Target target, LocalDate asOf) {
        return of(target, target.scope(), asOf);
    }

    private Shown missing(Target target) {
        boolean overdue = figures.isFrozen(target) && clock.instant().isAfter(target.deadline().plus(OVERDUE_AFTER));
        return overdue ? new Shown(target.id(), target.lastDay(), null, null, null) : null;
    }

    /** @return the same of the whole value, without the figure of a group */
    Shown shown(Frozen frozen) {
        return shown(frozen, null);
    }

    private Shown shown(Frozen frozen, FrozenFigure figure) {
        return new Shown(frozen.target(), frozen.lastDay(), frozen.frozenAt(), checks.of(frozen).orElse(null), figure);
    }
}
