package vn.hocso.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Leading;
import vn.hocso.roster.Member;
import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Whose sheets the person of this request prints: of the teams that the person leads, and of those whose lists the person keeps. */
@RequestScoped
public class Kept {

    private final Caller caller;
    private final Roster roster;
    private final Leading leading;
    private final OfficerScope scope;
    private final ServiceClock clock;

    Kept(Caller caller, Roster roster, Leading leading, OfficerScope scope, ServiceClock clock) {
        this.caller = caller;
        this.roster = roster;
        this.leading = leading;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws DomainException NOT_FOUND {@code team-code-unknown}, {@code team-elsewhere} */
    public Team team(String code) {
        Team team = roster.teamByCode(code);
        if (!isOfficerOf(team.provinceCode()) && !leads(team)) {
            throw DomainException.notFound("team-elsewhere", "Không có Tổ này trong phạm vi bạn được giao.");
        }
        return team;
    }

    /** @throws DomainException NOT_FOUND {@code unit-elsewhere} */
    Unit unit(String code) {
        return roster.unit(code).filter(unit -> isOfficerOf(roster.unitPath(code).get(0).code()))
                .orElseThrow(() -> DomainException.notFound("unit-elsewhere", "Không có nơi này trong phạm vi bạn được giao."));
    }

    /** @return provinces whose lists the person keeps, in dictionary order */
    public List<Province> provinces() {
        return isOfficer() ? scope.provinces() : List.of();
    }

    public boolean isOfficerOf(String provinceCode) {
        return isOfficer() && scope.scope().covers(provinceCode);
    }

    public LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    /** Others may have a scope to look at figures; that lets nobody print. */
    private boolean isOfficer() {
        return caller.has(Roles.ROSTER_OFFICER) || caller.has(Roles.ADMIN);
    }

    /** @return whether the person leads the team today, by the dated membership */
    public boolean leads(Team team) {
        Optional<Member> member = roster.memberOf(caller.subject());
        return member.isPresent() && leading.of(member.get().id(), today()).contains(team.id());
    }
}
