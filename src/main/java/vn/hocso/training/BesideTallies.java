package vn.hocso.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Rules;
import vn.hocso.shared.DomainException;

/**
 * The sums of targets that no rule of "trained" counts, made of the steps that other rooms tell. Where people are counted, who is on lists and who has an
 * account is the same as for every target.
 */
@ApplicationScoped
class BesideTallies {

    private static final int MOST_REMEMBERED_STEPS = 60_000;

    private record Question(Target target, Within within, Viewpoint viewpoint) {}

    private record Spot(long team, String district, String commune) {}

    private final Remembered<Question, List<Step>> remembered = new Remembered<>(MOST_REMEMBERED_STEPS,
            (question, steps) -> 1 + steps.size());
    private final Besides besides;
    private final Tallies tallies;
    private final LocalTallies localTallies;

    BesideTallies(Besides besides, Tallies tallies, LocalTallies localTallies) {
        this.besides = besides;
        this.tallies = tallies;
        this.localTallies = localTallies;
    }

    /** @return by code of the province, as {@link Tallies#byProvince} */
    Map<String, Tally> byProvince(Target target, Viewpoint viewpoint, Marks marks) {
        var all = new HashMap<String, Tally>();
        if (target.isOfPeople()) {
            tallies.byProvince(marks, Rules.CORE, target.startsOn(), target.lastDay(), viewpoint)
                    .forEach((province, tally) -> all.put(province, tally.people()));
        }
        steps(target, Within.COUNTRY, viewpoint).forEach(step -> all.merge(step.province(), step.tally(), Tally::plus));
        return all;
    }

    /** @return a row each place, as {@link LocalTallies#within}; what is told of no team is told of team 0 */
    List<LocalTally> within(Target target, Viewpoint viewpoint, Area area, Marks marks) {
        Map<Spot, Tally> all = !target.isOfPeople()
                ? new HashMap<>()
                : localTallies.within(marks, Rules.CORE, target.lastDay(), viewpoint, area).stream().collect(Collectors.toMap(
                        row -> new Spot(row.team(), row.district(), row.commune()), row -> row.tally().people(), Tally::plus,
                        HashMap::new));
        steps(target, Within.of(area), viewpoint).forEach(step -> all.merge(
                new Spot(step.team() == null ? 0 : step.team(), step.district(), step.commune()), step.tally(), Tally::plus));
        return all.entrySet().stream().map(one -> new LocalTally(one.getKey().team, one.getKey().district, one.getKey().commune,
                one.getValue())).toList();
    }

    /** @return what each day changed, in any order; where people are counted, without who is on lists */
    List<Trend.Day> differences(Target target, Area area, Viewpoint viewpoint) {
        List<Step> steps = steps(target, area.isOfProvinces() ? Within.COUNTRY : Within.of(area), viewpoint);
        boolean some = area.isOfProvinces() && area.level() != Area.Level.COUNTRY;
        return steps.stream().filter(step -> !some || area.provinces().contains(step.province())).map(Step::difference)
                .toList();
    }

    private List<Step> steps(Target target, Within within, Viewpoint viewpoint) {
        CountedBeside counting = besides.of(target).orElseThrow(() -> without(target));
        var question = new Question(target, within, viewpoint);
        return remembered.answer(question, counting.state(),
                () -> counting.steps(target, within, viewpoint.asOf(), viewpoint.knownOn()));
    }

    static DomainException without(Target target) {
        return DomainException.conflict("target-without-rates",
                "Mục tiêu “" + target.title() + "” chưa có cách đếm, nên chưa có tỷ lệ.");
    }
}
