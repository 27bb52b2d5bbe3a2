package vn.hocso.roster.registry;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Paper;
import vn.hocso.roster.RosterChanged;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Teams in which nobody is left and that are no more from a day on. A team with people goes into another ({@link Mergers}): so nobody is without a team
 * because of a paper, and no sum changes here.
 */
@ApplicationScoped
class Dissolutions {

    private static final String CLOSE = "update team set closed_on = ? where id = ?";
    private static final String OPEN = "update team set closed_on = null where id = ?";
    private static final String WHAT = "Ngày giải thể";

    private final Standings standings;
    private final Stays stays;
    private final Decisions decisions;
    private final RosterVersions versions;
    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Event<RosterChanged> changed;
    private final Event<AuditEvent> audit;

    Dissolutions(Standings standings, Stays stays, Decisions decisions, RosterVersions versions, Jdbc jdbc, ServiceClock clock,
            Event<RosterChanged> changed, Event<AuditEvent> audit) {
        this.standings = standings;
        this.stays = stays;
        this.decisions = decisions;
        this.versions = versions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.changed = changed;
        this.audit = audit;
    }

    /** @return who is in the team now */
    Leftover leftover(Team team) {
        return Leftover.of(stays.reaching(team, Campaign.dateOf(clock.instant())));
    }

    /**
     * All of it in one transaction.
     *
     * @param on the first day without the team
     * @param paper null where there is none
     * @param by subject of who tells it
     * @throws DomainException INVALID {@code date-…}; CONFLICT {@code team-closed}, {@code team-not-empty} while somebody is in it on that day or later
     */
    @Transactional
    void tell(Team team, LocalDate on, Paper paper, String by) {
        standings.hold(team);
        check(standings.of(team), on);
        requireNobody(team, on);
        jdbc.update(CLOSE, on.minusDays(1), team.id());
        decisions.dissolution(team.id(), on, paper, by);
        changed(team);
        audit.fire(new AuditEvent(by, "roster.team-dissolution", "team/" + team.code(), "on " + on));
    }

    /**
     * The team stands again; that it was told stays known.
     *
     * @param by subject of who takes it back
     * @throws DomainException CONFLICT {@code not-dissolved}
     */
    @Transactional
    void takeBack(Team team, String by) {
        standings.hold(team);
        long decision = decisions.dissolutionOf(team.id())
                .orElseThrow(() -> DomainException.conflict("not-dissolved", "Tổ này không giải thể."));
        jdbc.update(OPEN, team.id());
        decisions.takeBack(decision, null, by);
        changed(team);
        audit.fire(new AuditEvent(by, "roster.team-dissolution-reversal", "team/" + team.code(), "taken back"));
    }

    private void changed(Team team) {
        versions.raise(team.provinceCode());
        changed.fire(new RosterChanged(team.provinceCode()));
    }

    private void check(Standing team, LocalDate on) {
        team.requireOpen();
        Days.check(WHAT, on, Campaign.dateOf(clock.instant()), team);
        if (on.equals(team.foundedOn())) {
            throw DomainException.invalid("date-before-team",
                    "Ngày giải thể phải sau ngày thành lập " + team.team().name() + " ("
                            + Numbers.date(team.foundedOn()) + ").");
        }
        Days.checkAfter(WHAT, on, "lần chuyển nơi gần nhất của Tổ", team.lastMove());
        Days.checkAfter(WHAT, on, "ngày Tổ nhận một Tổ khác", team.lastMerger());
    }

    private void requireNobody(Team team, LocalDate on) {
        Leftover left = Leftover.of(stays.reaching(team, on));
        if (left.isSomebody()) {
            throw DomainException.conflict("team-not-empty",
                    "Tổ còn " + Numbers.whole(left.accounts()) + " người có tài khoản và "
                            + Numbers.whole(left.listed())
                            + " người trong danh sách. Bạn ghi việc sáp nhập vào Tổ khác để người của Tổ"
                            + " không mất chỗ.");
        }
        if (left.lastLeft() != null) {
            throw DomainException.conflict("team-not-empty", "Đến hết ngày " + Numbers.date(left.lastLeft())
                    + " Tổ vẫn còn người. Bạn ghi một ngày sau đó.");
        }
    }
}
