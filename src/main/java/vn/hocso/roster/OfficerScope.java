package vn.hocso.roster;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Whose rosters the person of this request keeps: an administrator everybody's, an officer those of the scope granted. */
@RequestScoped
public class OfficerScope {

    private final Caller caller;
    private final Roster roster;
    private final ServiceClock clock;
    private Scope scope;

    OfficerScope(Caller caller, Roster roster, ServiceClock clock) {
        this.caller = caller;
        this.roster = roster;
        this.clock = clock;
    }

    public Scope scope() {
        if (scope == null) {
            scope = caller.has(Roles.ADMIN) ? new Scope(true, Set.of()) : caller.scope();
        }
        return scope;
    }

    /** @return in dictionary order */
    public List<Province> provinces() {
        return roster.provinces(Campaign.dateOf(clock.instant())).stream().filter(p -> scope().covers(p.code())).toList();
    }
}
