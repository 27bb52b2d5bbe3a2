package vn.hocso.roster.claim;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Leading;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** What the person of this request may settle. Leading a team follows from the dated membership, by account or by claimed entry. */
@ApplicationScoped
class Keepers {

    private final Caller caller;
    private final Roster roster;
    private final Leading leading;
    private final ServiceClock clock;

    Keepers(Caller caller, Roster roster, Leading leading, ServiceClock clock) {
        this.caller = caller;
        this.roster = roster;
        this.leading = leading;
        this.clock = clock;
    }

    /** @throws DomainException FORBIDDEN for somebody who keeps no list and leads no team */
    Keeper keeper() {
        Keeper keeper = find();
        if (!keeper.keepsSomething() && !caller.has(Roles.ROSTER_OFFICER)) {
            throw DomainException.forbidden("keeps-no-list",
                    "Trang này dành cho Tổ trưởng và cán bộ quản lý danh sách. Nếu bạn có mã ghép, bạn nhập ở trang Ghép danh sách.");
        }
        return keeper;
    }

    boolean keepsSomething() {
        return find().keepsSomething();
    }

    private Keeper find() {
        UUID member = roster.memberOf(caller.subject()).map(Member::id).orElse(null);
        LocalDate today = Campaign.dateOf(clock.instant());
        Set<Long> leads = member == null ? Set.of() : leading.of(member, today);
        return new Keeper(caller.subject(), member, scope(), leads);
    }

    private Scope scope() {
        if (caller.has(Roles.ADMIN)) {
            return new Scope(true, Set.of());
        }
        return caller.has(Roles.ROSTER_OFFICER) ? caller.scope() : Scope.NONE;
    }
}
