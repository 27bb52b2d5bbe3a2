package vn.hocso.training;

import java.time.LocalDate;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.training.Rate.Kind;

/** What rates say about a province's lists, and whether a recount says the same. */
@ApplicationScoped
public class Sums {

    /** People on the lists of a province, the trained among them, and those whom an account stands behind. */
    public record Lists(long people, long trained, long matched) {

        /** The same with so many more. */
        public Lists and(long morePeople, long moreTrained, long moreMatched) {
            return new Lists(people + morePeople, trained + moreTrained, matched + moreMatched);
        }
    }

    private static final Scope COUNTRY = new Scope(true, Set.of());

    private final Groups groups;
    private final Targets targets;
    private final Tallies tallies;
    private final Recount recount;

    Sums(Groups groups, Targets targets, Tallies tallies, Recount recount) {
        this.groups = groups;
        this.targets = targets;
        this.tallies = tallies;
        this.recount = recount;
    }

    /** @param knownOn null for now */
    public Lists lists(String province, LocalDate asOf, LocalDate knownOn) {
        return groups
                .of(targets.target(Target.MEMBERS_ONLINE), Cut.PROVINCE, Area.COUNTRY, Division.USUAL,
                        new Viewpoint(asOf, knownOn),
                        new Marks.Seen(tallies.marks(), COUNTRY))
                .stream().filter(rate -> rate.code().equals("DMHC-2022:" + province))
                .flatMap(rate -> rate.denominator(Kind.ROSTER).stream()).findFirst()
                .map(lists -> new Lists(lists.value(), lists.trained(), lists.matched())).orElse(new Lists(0, 0, 0));
    }

    /** @return sums of the province that differ from a recount; 0 when everything agrees */
    public long differences(String province) {
        return recount.compare().stream().filter(difference -> difference.provinceCode().equals(province))
                .mapToLong(Recount.Difference::rows).sum();
    }
}
