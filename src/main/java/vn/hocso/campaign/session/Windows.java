package vn.hocso.campaign.session;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;

/** When the ministry's letter wants the sessions of a province held: the window of its cluster, empty where the letter leaves it empty. */
@ApplicationScoped
class Windows {

    /**
     * @param cluster null for a province in none on that day
     * @param outside whether the session's day is before or after the window; false where there is none
     */
    record Window(TrainingCluster cluster, boolean outside) {}

    private final Roster roster;

    Windows(Roster roster) {
        this.roster = roster;
    }

    Window of(TrainingSession session) {
        TrainingCluster cluster = of(session.province(), session.heldOn());
        boolean outside = cluster != null && cluster.startsOn() != null
                && (session.heldOn().isBefore(cluster.startsOn()) || session.heldOn().isAfter(cluster.endsOn()));
        return new Window(cluster, outside);
    }

    TrainingCluster of(String province, LocalDate day) {
        return roster.clusters(TrainingCluster.SCHEME, day).stream()
                .filter(cluster -> cluster.provinceCodes().contains(province)).findFirst().orElse(null);
    }
}
