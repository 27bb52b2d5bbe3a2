package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Deadlines;
import vn.hocso.learning.Refreshers;
import vn.hocso.learning.Rules;

/** The deadlines of the targets that are counted by who is trained, and which of them count so for some months only. */
@ApplicationScoped
class TargetDeadlines implements Deadlines, Refreshers {

    private final Targets targets;
    private final Rules rules;

    TargetDeadlines(Targets targets, Rules rules) {
        this.targets = targets;
        this.rules = rules;
    }

    @Override
    public Optional<String> rule(String province, Instant now) {
        return targets.all().stream().filter(target -> target.isCounted() && now.isBefore(target.deadline()))
                .filter(target -> target.province() == null || target.province().equals(province)).map(Target::rule)
                .filter(code -> rules.rule(code).expires()).findFirst();
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
