package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.hocso.identity.Scope;
import vn.hocso.learning.Rules;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.training.quality.Flagged;
import vn.hocso.training.quality.Flagged.InTeam;
import vn.hocso.training.quality.Quality;

/** How many completions of each group of a cut somebody should look at. */
@ApplicationScoped
class FlaggedGroups {

    private static final int MOST_REMEMBERED_ROWS = 50_000;
    private static final String NONE = Areas.UNITS + ":" + Rates.NO_PROVINCE;

    /** Flags change when it is looked for them; where teams work, with their marks. */
    private record Question(Area area, Scope scope, String rule, LocalDate asOf, Instant lookedAt) {}

    /** @param clusters of each province, where that is the cut */
    private record Counted(Flagged flagged, Cut cut, Area within, Map<String, String> clusters) {}

    private final Remembered<Question, Flagged> remembered = new Remembered<>(MOST_REMEMBERED_ROWS,
            (question, flagged) -> 1 + flagged.teams().size());
    private final Cache<Counted, Map<String, Long>> counted = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED_ROWS)
            .<Counted, Map<String, Long>>weigher((asked, counts) -> 1 + asked.flagged.teams().size())
            .build();
    private final Quality quality;
    private final Rules rules;
    private final Roster roster;

    FlaggedGroups(Quality quality, Rules rules, Roster roster) {
        this.rules = rules;
        this.quality = quality;
        this.roster = roster;
    }

    /** @return what there is in the part, as far as the scope reaches; nothing for what was known on another day, because flags are found in what is known now, and for
     *         targets that no rule counts */
    Flagged in(Area area, Marks.Seen seen, Target target, Viewpoint viewpoint) {
        if (viewpoint.knownOn() != null || !target.isCounted()) {
            return Flagged.NOT_LOOKED;
        }
        String rule = rules.rule(target.rule()).counted();
        var question = new Question(area, seen.scope(), rule, viewpoint.asOf(), quality.lookedAt());
        return remembered.answer(question, seen.marks().of(area).ofTeams(), () -> read(question));
    }

    private Flagged read(Question question) {
        Area area = question.area;
        boolean country = area.level() == Area.Level.COUNTRY;
        String[] provinces = country && question.scope.national()
                ? null
                : (country ? question.scope.provinces() : area.provinces()).toArray(String[]::new);
        return quality.flagged(question.rule, question.asOf, provinces, area.district(), area.commune(), area.team());
    }

    /** @return when it was last looked for flags; null before the first time, and for what was known on another day */
    Instant lookedAt(Viewpoint viewpoint) {
        return viewpoint.knownOn() == null ? quality.lookedAt() : null;
    }

    /** @return the rates of a cut, each with its flagged completions; without them before the first look, and for what was known on another day */
    List<Rate> beside(List<Rate> rates, Target target, Cut cut, Area area, Division division, Viewpoint viewpoint,
            Marks.Seen seen) {
        Flagged flagged = in(area, seen, target, viewpoint);
        if (flagged.at() == null) {
            return rates;
        }
        Map<String, Long> counts = division.boundary() == Boundary.Y2025
                ? byMerged(flagged)
                : by(cut, division.scheme(), area, flagged, viewpoint);
        return rates.stream().map(rate -> rate.flagged(counts.getOrDefault(rate.code(), 0L))).toList();
    }

    /** @return the same by the provinces of 2025 */
    Map<String, Long> byMerged(Flagged flagged) {
        var merged = new HashMap<String, String>();
        Merged.all(roster).forEach(one -> one.parts().forEach(part -> merged.put(part, Areas.merged(one).code())));
        return sums(flagged, team -> merged.getOrDefault(team.province(), NONE));
    }

    /** @return by code of the group as rates have it; groups without any are not in it */
    Map<String, Long> by(Cut cut, String scheme, Area within, Flagged flagged, Viewpoint viewpoint) {
        Map<String, String> clusters = cut == Cut.CLUSTER ? clusters(scheme, viewpoint) : Map.of();
        return counted.get(new Counted(flagged, cut, within, clusters), asked -> sums(flagged, switch (cut) {
            case NATIONAL -> team -> Area.COUNTRY.code();
            case CLUSTER -> team -> clusters.getOrDefault(team.province(), Rates.noCluster(scheme));
            case PROVINCE -> team -> Areas.UNITS + ":" + team.province();
            case DISTRICT -> team -> unit(team.district(), within);
            case COMMUNE -> team -> unit(team.commune(), within);
            case TEAM -> team -> Areas.TEAM + ":" + team.team();
        }));
    }

    private Map<String, String> clusters(String scheme, Viewpoint viewpoint) {
        var codes = new HashMap<String, String>();
        for (TrainingCluster cluster : roster.clusters(scheme, viewpoint.asOf(), viewpoint.knownOn())) {
            cluster.provinceCodes().forEach(province -> codes.put(province, Areas.cluster(cluster).code()));
        }
        return codes;
    }

    private static Map<String, Long> sums(Flagged flagged, Function<InTeam, String> group) {
        return flagged.teams().stream().filter(team -> team.flag() == null)
                .collect(Collectors.groupingBy(team -> team.province() == null ? NONE : group.apply(team),
                        Collectors.summingLong(InTeam::completions)));
    }

    /** What belongs to no group of the cut has a row of its own. */
    private static String unit(String code, Area within) {
        return code == null ? LocalRates.rest(within) : Areas.UNITS + ":" + code;
    }
}
