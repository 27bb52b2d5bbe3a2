package vn.hocso.roster.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.roster.MemberTransferred;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.PopulationLoaded;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.Jdbc;

/** Lets an account leave its team and be in another from a day on. Memberships have days: the last in the old team is the day before. */
@ApplicationScoped
class Changeover {

    private static final String STAY = "select team_id, role, valid_from from membership where member_id = ? and valid_from <= ?"
            + " and (valid_to is null or valid_to >= ?)";
    private static final String END = "update membership set valid_to = ? where member_id = ? and valid_from = ?";
    private static final String BEGIN = "insert into membership (member_id, team_id, role, valid_from) values (?, ?, ?, ?)";
    /** Who came on that day was never a whole day in the old team; what the person did there meanwhile stays the old team's. */
    private static final String INSTEAD = "update membership set team_id = ?, role = ?, valid_to = null where member_id = ?"
            + " and valid_from = ?";

    /** Where an account is and since when. */
    record Stay(Team team, TeamRole role, LocalDate from) {}

    private record Row(long team, TeamRole role, LocalDate from) {}

    private final Jdbc jdbc;
    private final Roster roster;
    private final Event<PopulationLoaded> loaded;
    private final Event<MemberTransferred> transferred;

    Changeover(Jdbc jdbc, Roster roster, Event<PopulationLoaded> loaded, Event<MemberTransferred> transferred) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.loaded = loaded;
        this.transferred = transferred;
    }

    Optional<Stay> stayOf(UUID member, LocalDate day) {
        return jdbc.first(STAY, row -> new Row(row.getLong(1), TeamRole.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class)), member, day, day)
                .map(row -> new Stay(roster.team(row.team), row.role, row.from));
    }

    /**
     * Joins the caller's transaction, which holds the account.
     *
     * @param stay what ends, null for somebody who is in no team
     */
    void to(Team into, TeamRole role, UUID member, Stay stay, LocalDate day) {
        if (stay != null && !stay.from.isBefore(day)) {
            jdbc.update(INSTEAD, into.id(), role.name(), member, stay.from);
        } else {
            if (stay != null) {
                jdbc.update(END, day.minusDays(1), member, stay.from);
            }
            jdbc.update(BEGIN, member, into.id(), role.name(), day);
        }
        var changes = new ArrayList<PopulationChanged>();
        if (stay != null) {
            changes.add(change(member, stay.team, day, -1));
        }
        changes.add(change(member, into, day, 1));
        // Both at once, because whoever hears it writes the days of teams in one order.
        loaded.fire(new PopulationLoaded(changes));
        transferred.fire(new MemberTransferred(member));
    }

    private static PopulationChanged change(UUID member, Team team, LocalDate day, int delta) {
        return new PopulationChanged(Population.REGISTERED, member, team.id(), team.provinceCode(), day, delta);
    }
}
