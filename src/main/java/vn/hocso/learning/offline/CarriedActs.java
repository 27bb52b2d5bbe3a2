package vn.hocso.learning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.offline.Receipt.Outcome;
import vn.hocso.learning.offline.Receipt.State;

/** Records what somebody else carried, as if the member's own phone had told it. Whose it is must be known for sure before. */
@ApplicationScoped
public class CarriedActs {

    /**
     * What became of a parcel.
     *
     * @param attempts how many there were
     * @param doubtful of which the times are not believed
     * @param refused which could not be recorded, and are kept for somebody to look at
     */
    public record Tally(int attempts, int doubtful, int refused) {}

    private final Sync sync;

    CarriedActs(Sync sync) {
        this.sync = sync;
    }

    /** Each portion is recorded for itself; what broke off goes on when it is told again. */
    public Tally record(PackedActs acts, UUID relayedBy) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < acts.attempts().size(); from += ActsTold.MOST) {
            int until = Math.min(from + ActsTold.MOST, acts.attempts().size());
            outcomes.addAll(sync.carried(acts, acts.attempts().subList(from, until), relayedBy).attempts());
        }
        int doubtful = (int) outcomes.stream().filter(one -> one.doubt() != null).count();
        int refused = (int) outcomes.stream().filter(one -> one.state() == State.REFUSED).count();
        return new Tally(outcomes.size(), doubtful, refused);
    }
}
