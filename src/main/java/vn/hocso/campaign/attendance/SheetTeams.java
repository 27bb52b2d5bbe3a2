package vn.hocso.campaign.attendance;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.DomainException;

/** The teams of a session's province as they stood on its day, also those that went into others since. */
@ApplicationScoped
class SheetTeams {

    private final Roster roster;

    SheetTeams(Roster roster) {
        this.roster = roster;
    }

    List<Team> in(TrainingSession session, String district) {
        return roster.teamsWithin(district, session.heldOn(), null);
    }

    /** @throws DomainException NOT_FOUND {@code team-code-unknown}, {@code team-elsewhere} */
    Team team(TrainingSession session, String code) {
        Team team = roster.teamByCode(code);
        if (!team.provinceCode().equals(session.province())) {
            throw DomainException.notFound("team-elsewhere", "Tổ này không thuộc tỉnh, thành phố có buổi tập huấn.");
        }
        return roster.teamOn(team.id(), session.heldOn());
    }

    /** @param unit code of a district of the province, or of a team */
    List<Team> of(TrainingSession session, String unit) {
        boolean district = roster.unitsIn(session.province()).stream().anyMatch(one -> one.code().equals(unit));
        return district ? in(session, unit) : List.of(team(session, unit));
    }
}
