package vn.hocso.roster.transfer;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Leading;
import vn.hocso.roster.Member;
import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Who confirms that somebody comes into a team. */
@ApplicationScoped
class Deciders {

    private final Caller caller;
    private final Roster roster;
    private final Leading leading;
    private final OfficerScope officer;
    private final ServiceClock clock;

    Deciders(Caller caller, Roster roster, Leading leading, OfficerScope officer, ServiceClock clock) {
        this.caller = caller;
        this.roster = roster;
        this.leading = leading;
        this.officer = officer;
        this.clock = clock;
    }

    /** @throws DomainException FORBIDDEN {@code decides-nothing} for somebody who keeps no list and neither leads a team nor is deputy */
    Decider decider() {
        UUID member = roster.memberOf(caller.subject()).map(Member::id).orElse(null);
        Set<Long> heads = member == null ? Set.of() : leading.headedBy(member, Campaign.dateOf(clock.instant()));
        if (heads.isEmpty() && !keepsLists()) {
            throw DomainException.forbidden("decides-nothing",
                    "Trang này dành cho Tổ trưởng, Tổ phó và cán bộ quản lý danh sách.");
        }
        return new Decider(caller.subject(), member, keepsLists() ? officer.scope() : Scope.NONE, heads);
    }

    /** @return who confirms that this person comes into the team, for a sentence */
    String of(Team team, UUID asking) {
        String officers = "cán bộ quản lý danh sách của " + team.provinceName();
        return leading.isHeaded(team, asking, Campaign.dateOf(clock.instant()))
                ? "Tổ trưởng hoặc Tổ phó của Tổ; hoặc " + officers
                : officers + ", vì Tổ chưa có Tổ trưởng, Tổ phó nào dùng Học Số";
    }

    /** Others may have a scope to look at figures; that lets nobody decide. */
    private boolean keepsLists() {
        return caller.has(Roles.ROSTER_OFFICER) || caller.has(Roles.ADMIN);
    }
}
