package vn.hocso.campaign.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

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

/** What the person of this request writes and reviews: leaders write for their teams, officers review what others wrote in their provinces. */
@RequestScoped
class PracticeDesk {

    private final Caller caller;
    private final Roster roster;
    private final Leading leading;
    private final OfficerScope officer;
    private final Practices practices;
    private final ServiceClock clock;
    private Set<Long> led;

    PracticeDesk(Caller caller, Roster roster, Leading leading, OfficerScope officer, Practices practices, ServiceClock clock) {
        this.caller = caller;
        this.roster = roster;
        this.leading = leading;
        this.officer = officer;
        this.practices = practices;
        this.clock = clock;
    }

    boolean isSomebodys() {
        return isOfficer() || !led().isEmpty();
    }

    boolean isOfficer() {
        return caller.has(Roles.ROSTER_OFFICER) || caller.has(Roles.ADMIN);
    }

    /** @return teams that the person leads */
    List<Team> teams() {
        return led().stream().map(roster::team).sorted(Comparator.comparing(Team::id)).toList();
    }

    /** @throws DomainException FORBIDDEN for who leads no team and keeps no list */
    List<Practice> practices() {
        if (!isSomebodys()) {
            throw forbidden();
        }
        return practices.of(scope(), led());
    }

    /** @throws DomainException NOT_FOUND {@code practice-unknown} */
    Practice practice(long id) {
        return practices.find(id).filter(one -> led().contains(one.team().id()) || scope().covers(one.provinceCode()))
                .orElseThrow(() -> DomainException.notFound("practice-unknown", "Không có bài này trong phạm vi của bạn."));
    }

    boolean writes(Practice practice) {
        return led().contains(practice.team().id());
    }

    /** Nobody reviews what the own team wrote. */
    boolean reviews(Practice practice) {
        return scope().covers(practice.provinceCode()) && !writes(practice);
    }

    /** Nobody decides about the own proposal; about one of the province the team may, too. */
    boolean decides(Practice practice, Correction correction) {
        return !caller.subject().equals(correction.proposedBy())
                && (reviews(practice) || correction.byOfficer() && writes(practice));
    }

    DomainException forbidden() {
        return DomainException.forbidden("practice-elsewhere",
                "Việc này dành cho Tổ trưởng của Tổ, hoặc cán bộ của tỉnh duyệt bài của Tổ khác.");
    }

    private Scope scope() {
        return isOfficer() ? officer.scope() : Scope.NONE;
    }

    private Set<Long> led() {
        if (led == null) {
            LocalDate today = Campaign.dateOf(clock.instant());
            led = caller.has(Roles.MEMBER)
                    ? roster.memberOf(caller.subject()).map(Member::id).map(id -> leading.of(id, today)).orElse(Set.of())
                    : Set.of();
        }
        return led;
    }
}
