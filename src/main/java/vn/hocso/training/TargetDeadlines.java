package vn.hocso.training;

import java.time.Instant;

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
    public boolean isAnyBetween(Instant told, Instant received) {
        return targets.all().stream().filter(Target::isCounted).map(Target::deadline)
                .anyMatch(deadline -> told.isBefore(deadline) && !received.isBefore(deadline));
    }
}
