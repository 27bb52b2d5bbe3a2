package vn.hocso.roster.registry;

import java.time.LocalDate;

import vn.hocso.roster.Team;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;

/**
 * A team as it stands now, with the days that a change of it has to respect.
 *
 * @param closedOn its last day, null while it stands
 * @param lastMove the day from which it works where it works, null where it never moved
 * @param lastMerger the day on which another team last went into it, null for none
 */
record Standing(Team team, LocalDate foundedOn, LocalDate closedOn, LocalDate lastMove, LocalDate lastMerger) {

    /** @throws DomainException CONFLICT {@code team-closed} */
    void requireOpen() {
        if (closedOn != null) {
            throw DomainException.conflict("team-closed",
                    team.name() + " (" + team.code() + ") chỉ hoạt động đến hết ngày "
                            + Numbers.date(closedOn) + "; không ghi thêm thay đổi được.");
        }
    }
}
