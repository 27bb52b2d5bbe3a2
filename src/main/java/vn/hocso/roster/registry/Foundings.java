package vn.hocso.roster.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Paper;
import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;

/** By which decisions teams were founded. */
@ApplicationScoped
class Foundings {

    private final Standings standings;
    private final Decisions decisions;
    private final Event<AuditEvent> audit;

    Foundings(Standings standings, Decisions decisions, Event<AuditEvent> audit) {
        this.standings = standings;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** @param by subject of who tells it */
    @Transactional
    void tell(Team team, Paper paper, String by) {
        decisions.founding(team.id(), standings.of(team).foundedOn(), paper, by);
        audit.fire(new AuditEvent(by, "roster.team-founding", "team/" + team.code(),
                "decision " + paper.number() + " of " + paper.dated()));
    }
}
