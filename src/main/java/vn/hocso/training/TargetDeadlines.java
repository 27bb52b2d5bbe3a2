package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Deadlines;

/** The deadlines of the targets that are counted by who is trained. */
@ApplicationScoped
class TargetDeadlines implements Deadlines {

    private final Targets targets;

    TargetDeadlines(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Optional<LocalDate> next(Instant now) {
        return targets.all().stream().filter(target -> target.isCounted() && target.province() == null
                && target.unit() == Target.Unit.MEMBER)
                .filter(target -> now.isBefore(target.deadline())).map(Target::lastDay).min(Comparator.naturalOrder());
    }

    @Override
    public boolean isAnyBetween(Instant told, Instant received) {
        return targets.all().stream().filter(Target::isCounted).map(Target::deadline)
                .anyMatch(deadline -> told.isBefore(deadline) && !received.isBefore(deadline));
    }
}
