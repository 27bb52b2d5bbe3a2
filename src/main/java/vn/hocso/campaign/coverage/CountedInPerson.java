package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Roster;
import vn.hocso.training.CountedBeside;

/** Tells the dashboard where the targets of training in person are counted. */
@ApplicationScoped
class CountedInPerson implements CountedBeside {

    private final Coverages coverages;
    private final Roster roster;

    CountedInPerson(Coverages coverages, Roster roster) {
        this.coverages = coverages;
        this.roster = roster;
    }

    @Override
    public Set<String> targets() {
        return Set.of(Coverages.TEAMS_TARGET, Coverages.COMMUNES_TARGET);
    }

    @Override
    public String page() {
        return "/campaign/coverage";
    }

    @Override
    public List<Count> counts(List<String> provinces, LocalDate day) {
        Coverage sum = coverages.of(roster.provinces(day).stream().filter(one -> provinces.contains(one.code())).toList(), day,
                coverages.asked())
                .stream().reduce(new Coverage("", "", 0, Reach.NOTHING, Reach.NOTHING), Coverage::plus);
        return List.of(count("Tổ được tập huấn trực tiếp", sum.teams()),
                count("Xã, phường, thị trấn có điểm cầu", sum.communes()));
    }

    private Count count(String what, Reach reach) {
        return new Count(what, reach.reached().total(), reach.reached().onTime(), reach.all(), page());
    }
}
