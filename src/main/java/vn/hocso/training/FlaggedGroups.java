package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

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

    Flagged in(Area area, String rule, LocalDate asOf) {
        String[] provinces = area.level() == Area.Level.COUNTRY ? null : area.provinces().toArray(String[]::new);
        return quality.flagged(rule, asOf, provinces, area.district(), area.commune(), area.team());
    }

    /** @return the same by the provinces of 2025 */
    Map<String, Long> byMerged(Flagged flagged) {
        return flagged.teams().stream().filter(team -> team.flag() == null && team.province() != null)
                .collect(Collectors.groupingBy(team -> Merged.all(roster).stream()
                        .filter(merger -> merger.parts().contains(team.province())).findFirst()
                        .map(merger -> Areas.merged(merger).code()).orElseThrow(),
                        Collectors.summingLong(InTeam::completions)));
    }

    /** @return by code of the group as rates have it; groups without any are not in it */
    Map<String, Long> by(Cut cut, Flagged flagged, LocalDate asOf) {
        List<TrainingCluster> clusters = roster.clusters(Areas.SCHEME, asOf);
        return flagged.teams().stream().filter(team -> team.flag() == null)
                .collect(Collectors.groupingBy(team -> code(cut, team, clusters), Collectors.summingLong(InTeam::completions)));
    }

    private String code(Cut cut, InTeam team, List<TrainingCluster> clusters) {
        String none = Areas.UNITS + ":" + Rates.NO_PROVINCE;
        if (team.province() == null) {
            return none;
        }
        return switch (cut) {
            case NATIONAL -> Area.COUNTRY.code();
            case CLUSTER -> clusters.stream().filter(cluster -> cluster.provinceCodes().contains(team.province())).findFirst()
                    .map(cluster -> Areas.cluster(cluster).code()).orElse(none);
            case PROVINCE -> Areas.UNITS + ":" + team.province();
            case DISTRICT -> Areas.UNITS + ":" + team.district();
            case COMMUNE -> Areas.UNITS + ":" + team.commune();
            case TEAM -> Areas.TEAM + ":" + roster.team(team.team()).code();
        };
    }
}
