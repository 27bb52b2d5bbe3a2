package vn.hocso.roster.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.hocso.roster.PrintedCode.Fate;
import vn.hocso.roster.PrintedCode.Reason;
import vn.hocso.roster.Team;

/**
 * Every code that was printed for a team.
 *
 * @param codes the one that is printed now first, then the others, the newest first
 */
record CodeView(Team team, List<Printed> codes) {

    /**
     * A code.
     *
     * @param replacedOn null for the one that is printed now, as its fate and the reason
     * @param closure the one that holds or is still to come, null for an open door
     * @param closures all that were ever told, the newest first
     */
    record Printed(String code, LocalDate replacedOn, Fate fate, Reason reason, Closure closure, List<Closure> closures) {}

    /**
     * A time during which the door is closed.
     *
     * @param until null until it is opened again
     * @param reopenedAt null when nobody did
     */
    record Closure(LocalDate from, LocalDate until, Reason reason, Instant reopenedAt) {}

    public Printed current() {
        return codes.get(0);
    }

    /** @return the codes that could be closed */
    public List<String> open() {
        return codes.stream().filter(printed -> printed.closure == null).map(Printed::code).toList();
    }

    public Reason[] reasons() {
        return Reason.values();
    }
}
