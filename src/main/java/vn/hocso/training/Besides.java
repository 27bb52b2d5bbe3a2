package vn.hocso.training;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

/** Who counts a target that no rule of "trained" counts. */
@ApplicationScoped
public class Besides {

    private final List<CountedBeside> all;

    Besides(@All List<CountedBeside> all) {
        this.all = all;
    }

    /** @return empty for a target with a rule, and for one that nobody counts */
    Optional<CountedBeside> of(Target target) {
        return target.isCounted()
                ? Optional.empty()
                : all.stream().filter(one -> one.targets().contains(target.id())).findFirst();
    }

    /** @return whether the target has figures of any kind */
    boolean isRated(Target target) {
        return target.isCounted() || of(target).isPresent();
    }

    /** @return address of the page on which more stands, null where nobody counts it beside */
    public String page(Target target) {
        return of(target).map(CountedBeside::page).orElse(null);
    }

    /** @return how its figures are to be read, null for a target with a rule */
    CountedBeside.Words words(Target target) {
        return of(target).map(one -> one.words(target)).orElse(null);
    }
}
