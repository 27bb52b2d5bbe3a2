package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.training.quality.Flagged;
import vn.hocso.training.quality.Flagged.InTeam;
import vn.hocso.training.quality.Quality;

/** How many completions of each group of a cut somebody should look at. */
@ApplicationScoped
class FlaggedGroups {

    private final Quality quality;
    private final Roster roster;

    FlaggedGroups(Quality quality, Roster roster) {
        this.quality = quality;
        this.roster = roster;
    }

    /** @return what there is in the part, as far as the scope reaches */
    Flagged in(Area area, Scope scope, String rule, LocalDate asOf) {
        boolean country = area.level() == Area.Level.COUNTRY;
        String[] provinces = country && scope.national()
                ? null
                : (country ? scope.provinces() : area.provinces()).toArray(String[]::new);
        return quality.flagged(rule, asOf, provinces, area.district(), area.commune(), area.team());
    }

    /** @return the same by the provinces of 2025 */
    Map<String, Long> byMerged(Flagged flagged) {
        List<Merged> all = Merged.all(roster);
        return flagged.teams().stream().filter(team -> team.flag() == null)
                .collect(Collectors.groupingBy(team -> merged(all, team), Collectors.summingLong(InTeam::completions)));
    }

    private static String merged(List<Merged> all, InTeam team) {
        return all.stream().filter(merged -> merged.parts().contains(team.province())).findFirst()
                .map(merged -> Areas.merged(merged).code()).orElse(Areas.UNITS + ":" + Rates.NO_PROVINCE);
    }

    /** @return by code of the group as rates have it; groups without any are not in it */
    Map<String, Long> by(Cut cut, Area within, Flagged flagged, LocalDate asOf) {
        List<TrainingCluster> clusters = roster.clusters(Areas.SCHEME, asOf);
        return flagged.teams().stream().filter(team -> team.flag() == null)
                .collect(Collectors.groupingBy(team -> code(cut, within, team, clusters),
                        Collectors.summingLong(InTeam::completions)));
    }

    private String code(Cut cut, Area within, InTeam team, List<TrainingCluster> clusters) {
        String none = Areas.UNITS + ":" + Rates.NO_PROVINCE;
        if (team.province() == null) {
            return none;
        }
        return switch (cut) {
            case NATIONAL -> Area.COUNTRY.code();
            case CLUSTER -> clusters.stream().filter(cluster -> cluster.provinceCodes().contains(team.province())).findFirst()
                    .map(cluster -> Areas.cluster(cluster).code()).orElse(none);
            case PROVINCE -> Areas.UNITS + ":" + team.province();
            case DISTRICT -> unit(team.district(), within);
            case COMMUNE -> unit(team.commune(), within);
            case TEAM -> Areas.TEAM + ":" + roster.team(team.team()).code();
        };
    }

    /** What belongs to no group of the cut has a row of its own. */
    private static String unit(String code, Area within) {
        return code == null ? LocalRates.rest(within) : Areas.UNITS + ":" + code;
    }
}
