package vn.hocso.roster.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.hocso.roster.Audience;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;

/**
 * Somebody's time in a team, by account or by list.
 *
 * @param member null for a person of a list without an account
 * @param entry of a list, null for an account
 * @param to its last day, null without one
 */
record Stay(UUID member, Long entry, TeamRole role, Audience audience, LocalDate from, LocalDate to) {

    static Stay of(ResultSet row) throws SQLException {
        return new Stay(row.getObject(1, UUID.class), row.getObject(2, Long.class), TeamRole.valueOf(row.getString(3)),
                Audience.valueOf(row.getString(4)), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class));
    }

    boolean isByAccount() {
        return entry == null;
    }

    boolean isOpen() {
        return to == null;
    }

    boolean isCounted() {
        return audience == Audience.MEMBER;
    }

    boolean beganBefore(LocalDate day) {
        return from.isBefore(day);
    }

    /** @return what the role becomes in a team that has others for it */
    TeamRole roleAfterMerger() {
        return role == TeamRole.LEADER ? TeamRole.DEPUTY : role;
    }

    /** Fills a list with what the sums hear when the stay goes from one team to another from that day on. */
    void tell(Team out, Team into, LocalDate day, List<PopulationChanged> changes) {
        if (isCounted()) {
            LocalDate first = beganBefore(day) ? day : from;
            changes.add(change(out, first, -1));
            changes.add(change(into, first, 1));
            if (to != null) {
                changes.add(change(out, to.plusDays(1), 1));
                changes.add(change(into, to.plusDays(1), -1));
            }
        }
    }

    private PopulationChanged change(Team team, LocalDate day, int delta) {
        return new PopulationChanged(isByAccount() ? Population.REGISTERED : Population.ROSTER, member, team.id(),
                team.provinceCode(), day, delta);
    }
}
