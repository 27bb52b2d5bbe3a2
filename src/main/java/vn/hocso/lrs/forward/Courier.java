package vn.hocso.lrs.forward;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.forward.Setback.Stop;
import vn.hocso.lrs.forward.Targets.Leased;
import vn.hocso.shared.time.ServiceClock;

/** Takes one portion to one target, and a few refused statements again, for the replica that has the lease. */
@ApplicationScoped
class Courier {

    private enum Outcome {
        NOTHING_TO_DO, DONE, STOPPED
    }

    private final Targets targets;
    private final Addresses addresses;
    private final Doors doors;
    private final Ledger ledger;
    private final Rows rows;
    private final Selection selection;
    private final Packing packing;
    private final Resending resending;
    private final Outcomes outcomes;
    private final ForwardConfig config;
    private final ServiceClock clock;

    Courier(Targets targets, Addresses addresses, Doors doors, Ledger ledger, Rows rows, Selection selection, Packing packing,
            Resending resending, Outcomes outcomes, ForwardConfig config, ServiceClock clock) {
        this.targets = targets;
        this.addresses = addresses;
        this.doors = doors;
        this.ledger = ledger;
        this.rows = rows;
        this.selection = selection;
        this.packing = packing;
        this.resending = resending;
        this.outcomes = outcomes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Who has no more to do, or may do no more, keeps no lease.
     *
     * @param replica the same for all calls of one process
     * @return whether there may be more to do at once
     */
    boolean carry(String code, UUID replica) {
        Optional<Leased> leased = targets.lease(code, replica, clock.instant());
        boolean goesOn = leased.isPresent() && carry(leased.get(), replica);
        if (!goesOn) {
            targets.release(code, replica);
        }
        return goesOn;
    }

    /** What was refused goes only after a portion that met no setback, so it is never in the way. */
    private boolean carry(Leased leased, UUID replica) {
        Target target = leased.target();
        var gate = new Gate(() -> addresses.check(target.endpoint()), clock, leased.until(),
                end -> targets.renew(target.code(), replica, end));
        Doors.Open open;
        try {
            open = doors.open(target, gate);
        } catch (Stop e) {
            return stopped(target, replica, e);
        }
        Outcome next = next(open.target(), open.line(), replica);
        return next != Outcome.STOPPED && (again(target, open.line(), replica) || next == Outcome.DONE);
    }

    private Outcome next(Target target, Line line, UUID replica) {
        List<Row> portion = rows.after(target.position(), config.portion());
        if (portion.isEmpty()) {
            return Outcome.NOTHING_TO_DO;
        }
        List<Row> chosen = selection.of(target, portion);
        int most = target.portion(config.portion());
        boolean tooMany = chosen.size() > most;
        Progress progress = new Delivery(target, line, config.json().asLongValue())
                .send(tooMany ? chosen.subList(0, most) : chosen, packing);
        long position = tooMany || progress.setback() != null
                ? reached(target, progress)
                : portion.get(portion.size() - 1).seq();
        return settle(target, replica, position, progress) ? Outcome.DONE : Outcome.STOPPED;
    }

    /** @return whether more may be sent again at once */
    private boolean again(Target target, Line line, UUID replica) {
        try {
            return resending.some(target, line, replica);
        } catch (Stop e) {
            return stopped(target, replica, e);
        }
    }

    private boolean stopped(Target target, UUID replica, Stop stop) {
        var nothing = new Progress(target);
        nothing.stoppedBy(stop.setback());
        return settle(target, replica, target.position(), nothing);
    }

    /** @return whether all went well; what another replica does once more is not counted */
    private boolean settle(Target target, UUID replica, long position, Progress progress) {
        boolean settled = ledger.settle(target, replica, position, progress);
        if (settled) {
            outcomes.count(target.code(), progress.taken().size(), progress.refused().size());
        }
        if (progress.setback() != null) {
            doors.forget(target.code());
        }
        return settled && progress.setback() == null;
    }

    /** Up to there everything was dealt with: statements go strictly by number. */
    private static long reached(Target target, Progress progress) {
        long taken = progress.taken().stream().mapToLong(Row::seq).max().orElse(target.position());
        return progress.refused().stream().mapToLong(one -> one.row().seq()).reduce(taken, Math::max);
    }
}
