package vn.hocso.roster.joining;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Caller;
import vn.hocso.roster.Leading;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The team that the person of this request belongs to. */
@ApplicationScoped
class OwnTeam {

    private final Roster roster;
    private final Leading leading;
    private final Caller caller;
    private final ServiceClock clock;

    OwnTeam(Roster roster, Leading leading, Caller caller, ServiceClock clock) {
        this.roster = roster;
        this.leading = leading;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return null for somebody without one, and for nobody */
    Team get() {
        if (caller.isAnonymous()) {
            return null;
        }
        return roster.memberOf(caller.subject()).flatMap(member -> roster.teamOf(member.id(), today())).orElse(null);
    }

    /** @return whether the person leads that team */
    boolean leads(Team team) {
        return roster.memberOf(caller.subject()).filter(member -> leading.of(member.id(), today()).contains(team.id()))
                .isPresent();
    }

    /** @return whether the person leads that team or is its deputy */
    boolean heads(Team team) {
        return roster.memberOf(caller.subject()).filter(member -> leading.headedBy(member.id(), today()).contains(team.id()))
                .isPresent();
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }
}
