package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.hocso.training.Target;

/**
 * Coverage as programs read it.
 *
 * @param asOf end of that day in Vietnam, inclusive
 * @param by the cut
 * @param scheme whose clusters these are, absent for other cuts
 * @param source where sessions and attendance are kept
 * @param targets what the letter asks for: of teams, of communes
 * @param total groups of the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoverageAnswer(LocalDate asOf, String by, String scheme, String source, List<Goal> targets, int total,
        List<Group> coverage) {

    /** What is to be reached: a share of the denominator, by the end of a day. */
    record Goal(String id, String title, double share, LocalDate lastDay, String source) {

        static Goal of(Target target) {
            return new Goal(target.id(), target.title(), target.share(), target.lastDay(), target.source());
        }
    }

    /**
     * A part of the country.
     *
     * @param sessions that took place
     */
    record Group(String code, String name, long sessions, Figure teams, Figure communes) {}

    /** @param denominators empty when there is none, which is not 0 % */
    record Figure(Series numerator, List<Denominator> denominators) {}

    /** @param rate of all three series */
    record Denominator(String kind, long value, String source, LocalDate asOf, double rate) {}

    static Group group(Coverage one, LocalDate asOf) {
        return new Group(one.code(), one.name(), one.sessions(), figure("TEAM", one.teams(), Coverages.TEAMS_SOURCE, asOf),
                figure("COMMUNE", one.communes(), Coverages.COMMUNES_SOURCE, asOf));
    }

    private static Figure figure(String kind, Reach reach, String source, LocalDate asOf) {
        return new Figure(reach.reached(), reach.all() == 0
                ? List.of()
                : List.of(new Denominator(kind, reach.all(), source, asOf, reach.share())));
    }
}
