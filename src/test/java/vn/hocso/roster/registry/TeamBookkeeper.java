package vn.hocso.roster.registry;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Team;
import vn.hocso.roster.registry.Mergers.Merger;
import vn.hocso.roster.registry.Moves.Move;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Moves, merges and dissolves teams for the tests of other rooms, through the real services. */
@ApplicationScoped
public class TeamBookkeeper {

    private final Moves moves;
    private final Mergers mergers;
    private final MoveReversals reversals;
    private final Dissolutions dissolutions;
    private final ServiceClock clock;

    TeamBookkeeper(Moves moves, Mergers mergers, MoveReversals reversals, Dissolutions dissolutions, ServiceClock clock) {
        this.dissolutions = dissolutions;
        this.reversals = reversals;
        this.moves = moves;
        this.mergers = mergers;
        this.clock = clock;
    }

    /**
     * @param commune null in a district without communes
     * @param told the day on which the service learns of it
     */
    public void move(Team team, String district, String commune, LocalDate on, LocalDate told) {
        clock.at(Campaign.startOf(told).plusSeconds(3_600), () -> {
            Move move = moves.checked(team, district, commune == null ? "" : commune, on, null);
            moves.tell(move, "test");
            return null;
        });
    }

    /** The last move of the team was never made. */
    public void takeMoveBack(Team team, LocalDate told) {
        clock.at(Campaign.startOf(told).plusSeconds(3_600), () -> {
            reversals.takeBack(team, reversals.preview(team).decision(), "Ghi nhầm Tổ khác", "test");
            return null;
        });
    }

    public void takeBack(Team team, LocalDate told) {
        clock.at(Campaign.startOf(told).plusSeconds(3_600), () -> {
            mergers.takeBack(team, "test");
            return null;
        });
    }

    public void dissolve(Team team, LocalDate on, LocalDate told) {
        clock.at(Campaign.startOf(told).plusSeconds(3_600), () -> {
            dissolutions.tell(team, on, null, "test");
            return null;
        });
    }

    public void standAgain(Team team, LocalDate told) {
        clock.at(Campaign.startOf(told).plusSeconds(3_600), () -> {
            dissolutions.takeBack(team, "test");
            return null;
        });
    }

    public void merge(Team team, Team into, LocalDate on, LocalDate told) {
        clock.at(Campaign.startOf(told).plusSeconds(3_600), () -> {
            mergers.tell(new Merger(team, into, on, null), null, "test");
            return null;
        });
    }
}
