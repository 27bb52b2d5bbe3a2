package vn.hocso.roster.registry;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/** Moves that were told wrongly: the last one that stands is taken back, and the team never moved. That it was told stays known. */
@ApplicationScoped
class MoveReversals {

    /** Letters of the shortest reason that says anything, and of the longest that somebody reads. */
    static final int SHORTEST = 10;
    static final int LONGEST = 1_000;

    /**
     * The move that would be taken back.
     *
     * @param decision its id
     * @param back where the team works then
     */
    record Reversal(Team team, long decision, LocalDate on, LocalDate knownOn, String back) {}

    private final Standings standings;
    private final Places places;
    private final Decisions decisions;
    private final RosterVersions versions;
    private final Units units;
    private final Event<AuditEvent> audit;

    MoveReversals(Standings standings, Places places, Decisions decisions, RosterVersions versions, Units units,
            Event<AuditEvent> audit) {
        this.standings = standings;
        this.places = places;
        this.decisions = decisions;
        this.versions = versions;
        this.units = units;
        this.audit = audit;
    }

    /**
     * @return what would be taken back now
     * @throws DomainException CONFLICT {@code not-moved}, {@code team-closed}
     */
    @Transactional
    Reversal preview(Team asked) {
        Standing standing = standings.of(asked);
        standing.requireOpen();
        Team team = standing.team();
        List<Decisions.Move> standingMoves = decisions.movesOf(team.id());
        if (standingMoves.isEmpty()) {
            throw notMoved();
        }
        Decisions.Move last = standingMoves.get(0);
        return isCorrection(standingMoves)
                ? reversal(team, last, standingMoves.get(1).district(), standingMoves.get(1).commune())
                : reversal(team, last, places.beforeLast(team).district(), places.beforeLast(team).commune());
    }

    /**
     * All of it in one transaction.
     *
     * @param decision the move that was shown
     * @param typed why; kept with the move and in the audit log
     * @param by subject of who takes it back
     * @throws DomainException as {@link #preview}; INVALID {@code reversal-reason}; CONFLICT {@code moved-since} when another move is
     *         the last one by now
     */
    @Transactional
    void takeBack(Team asked, long decision, String typed, String by) {
        String reason = reason(typed);
        standings.hold(asked);
        Reversal reversal = preview(asked);
        if (reversal.decision != decision) {
            throw DomainException.conflict("moved-since",
                    "Lần chuyển nơi gần nhất của Tổ không còn là lần bạn đã xem, nên chưa hoàn tác gì. Bạn xem lại.");
        }
        List<Decisions.Move> standingMoves = decisions.movesOf(asked.id());
        if (isCorrection(standingMoves)) {
            Decisions.Move corrected = standingMoves.get(1);
            places.change(asked, corrected.district(), corrected.commune(), reversal.on);
        } else {
            places.stay(asked);
        }
        decisions.takeBack(decision, reason, by);
        versions.raise(asked.provinceCode());
        audit.fire(new AuditEvent(by, "roster.team-move-reversal", "team/" + asked.code(),
                "move on " + reversal.on + " taken back: " + reason));
    }

    /** The last move was told again for its own day: without it the one before holds from that day on. */
    private static boolean isCorrection(List<Decisions.Move> moves) {
        return moves.size() > 1 && moves.get(1).on().equals(moves.get(0).on());
    }

    private Reversal reversal(Team team, Decisions.Move last, String district, String commune) {
        return new Reversal(team, last.id(), last.on(), last.knownOn(), place(team, district, commune));
    }

    /** As the team has its own. */
    private String place(Team team, String district, String commune) {
        return (commune == null ? "" : name(commune) + ", ") + (district == null ? "" : name(district) + ", ")
                + team.provinceName();
    }

    private String name(String code) {
        return units.find(code).map(Unit::fullName).orElse(code);
    }

    private static String reason(String typed) {
        String reason = Vietnamese.clean(typed == null ? "" : typed);
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw DomainException.invalid("reversal-reason",
                    "Bạn ghi lý do hoàn tác, từ 10 đến 1.000 ký tự.");
        }
        return reason;
    }

    private static DomainException notMoved() {
        return DomainException.conflict("not-moved", "Tổ này không có lần chuyển nơi nào đang có hiệu lực.");
    }
}
