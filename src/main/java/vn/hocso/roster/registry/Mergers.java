package vn.hocso.roster.registry;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Paper;
import vn.hocso.roster.RosterChanged;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.roster.TeamMerger;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Teams that go into others of their province from a day on: who was in one is in the other, and the sums of both know since when. */
@ApplicationScoped
class Mergers {

    private static final String CLOSE = "update team set closed_on = ? where id = ?";
    private static final String OPEN = "update team set closed_on = null where id = ?";
    private static final String WHAT = "Ngày sáp nhập";

    /** @param paper null where there is none */
    record Merger(Team team, Team into, LocalDate on, Paper paper) {}

    private final Standings standings;
    private final Stays stays;
    private final Decisions decisions;
    private final TeamDecisions told;
    private final RosterVersions versions;
    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Event<RosterChanged> listsChanged;
    private final Event<AuditEvent> audit;

    Mergers(Standings standings, Stays stays, Decisions decisions, TeamDecisions told, RosterVersions versions, Jdbc jdbc,
            ServiceClock clock, Event<RosterChanged> listsChanged, Event<AuditEvent> audit) {
        this.standings = standings;
        this.stays = stays;
        this.decisions = decisions;
        this.told = told;
        this.versions = versions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.listsChanged = listsChanged;
        this.audit = audit;
    }

    /**
     * @return what the merger would do now
     * @throws DomainException with the reason: {@code into-…}, {@code date-…}, or {@code team-closed}
     */
    @Transactional
    Effect preview(Merger merger) {
        check(merger);
        return effect(merger);
    }

    /**
     * All of it in one transaction.
     *
     * @param seen what was shown before; null for not looking
     * @param by subject of who tells it
     * @throws DomainException as {@link #preview}; CONFLICT {@code people-changed} when it would do something else by now
     */
    @Transactional
    void tell(Merger merger, String seen, String by) {
        standings.hold(merger.team, merger.into);
        check(merger);
        List<Stay> people = stays.reaching(merger.team, merger.on);
        Effect effect = Effect.of(merger, people, stays.reaching(merger.into, merger.on));
        if (seen != null && !seen.equals(effect.seen())) {
            throw DomainException.conflict("people-changed",
                    "Người trong hai Tổ đã thay đổi sau khi bạn xem trước, nên chưa ghi gì. Bạn xem lại con số mới.");
        }
        jdbc.update(CLOSE, merger.on.minusDays(1), merger.team.id());
        decisions.merger(merger.team.id(), merger.into.id(), merger.on, merger.paper, by);
        stays.remember(decisions.mergerOf(merger.team.id()).orElseThrow(), people);
        stays.hand(people, merger.team, merger.into, merger.on);
        changed(merger.team.provinceCode());
        audit.fire(new AuditEvent(by, "roster.team-merger", "team/" + merger.team.code(), "into " + merger.into.code() + " on "
                + merger.on + ": " + effect.accounts() + " accounts, " + effect.listed() + " members of lists"));
    }

    /**
     * The team stands again and has its people back, as if nothing had been told; that it was told stays known. All of it in one transaction.
     *
     * @param by subject of who takes it back
     * @throws DomainException CONFLICT {@code not-merged}, {@code into-closed}, {@code people-moved-since}
     */
    @Transactional
    void takeBack(Team team, String by) {
        Team into = told.mergerOf(team.id()).map(TeamMerger::into).orElseThrow(Mergers::notMerged);
        standings.hold(team, into);
        TeamMerger merger = told.mergerOf(team.id()).orElseThrow(Mergers::notMerged);
        long decision = decisions.mergerOf(team.id()).orElseThrow(Mergers::notMerged);
        if (standings.of(into).closedOn() != null) {
            throw DomainException.conflict("into-closed",
                    "Không hoàn tác được: " + into.name()
                            + " sau đó cũng đã sáp nhập hoặc giải thể. Bạn hoàn tác việc đó trước.");
        }
        long moved = stays.movedSince(decision);
        if (moved > 0) {
            throw DomainException.conflict("people-moved-since",
                    "Không hoàn tác được: sau khi sáp nhập, " + Numbers.whole(moved)
                            + " người của Tổ đã đổi Tổ hoặc rời danh sách theo việc khác.");
        }
        jdbc.update(OPEN, team.id());
        decisions.takeBack(decision, null, by);
        stays.handBack(stays.ofMerger(decision), team, into, merger.on());
        changed(team.provinceCode());
        audit.fire(new AuditEvent(by, "roster.team-merger-reversal", "team/" + team.code(),
                "into " + into.code() + " on " + merger.on()
                        + ", taken back"));
    }

    private static DomainException notMerged() {
        return DomainException.conflict("not-merged", "Tổ này không có lần sáp nhập nào đang có hiệu lực.");
    }

    private void changed(String provinceCode) {
        versions.raise(provinceCode);
        listsChanged.fire(new RosterChanged(provinceCode));
    }

    private Effect effect(Merger merger) {
        return Effect.of(merger, stays.reaching(merger.team, merger.on), stays.reaching(merger.into, merger.on));
    }

    private void check(Merger merger) {
        if (merger.team.id() == merger.into.id()) {
            throw DomainException.invalid("into-itself", "Một Tổ không sáp nhập vào chính nó. Bạn ghi mã của Tổ khác.");
        }
        if (!merger.team.provinceCode().equals(merger.into.provinceCode())) {
            throw DomainException.invalid("into-elsewhere", merger.into.name() + " ở " + merger.into.provinceName()
                    + ". Tổ chỉ sáp nhập được vào Tổ cùng tỉnh, thành phố.");
        }
        Standing team = standings.of(merger.team);
        Standing into = standings.of(merger.into);
        team.requireOpen();
        if (into.closedOn() != null) {
            throw DomainException.invalid("into-closed", merger.into.name() + " (" + merger.into.code()
                    + ") chỉ hoạt động đến hết ngày " + Numbers.date(into.closedOn()) + ". Bạn ghi mã của Tổ đang hoạt động.");
        }
        LocalDate today = Campaign.dateOf(clock.instant());
        Days.check(WHAT, merger.on, today, into);
        Days.check(WHAT, merger.on, today, team);
        if (merger.on.equals(team.foundedOn())) {
            throw DomainException.invalid("date-before-team",
                    "Ngày sáp nhập phải sau ngày thành lập " + merger.team.name() + " ("
                            + Numbers.date(team.foundedOn()) + ").");
        }
        Days.checkAfter(WHAT, merger.on, "lần chuyển nơi gần nhất của Tổ", team.lastMove());
        Days.checkAfter(WHAT, merger.on, "ngày Tổ nhận một Tổ khác", team.lastMerger());
    }
}
