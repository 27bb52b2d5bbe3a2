package vn.hocso.campaign.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Roster;

/** Puts sessions together with what came of them. */
@ApplicationScoped
class Ledger {

    private final Sessions sessions;
    private final VenuePoints points;
    private final Headcounts counts;
    private final Windows windows;
    private final PointSheets sheets;
    private final Roster roster;

    Ledger(Sessions sessions, VenuePoints points, Headcounts counts, Windows windows, PointSheets sheets, Roster roster) {
        this.sessions = sessions;
        this.points = points;
        this.counts = counts;
        this.windows = windows;
        this.sheets = sheets;
        this.roster = roster;
    }

    List<LedgerView.Row> rows(List<TrainingSession> all, LocalDate today) {
        Map<Long, Headcount> byId = counts.of(all);
        return all.stream().map(session -> {
            Headcount count = byId.getOrDefault(session.id(), Headcount.NOBODY);
            return new LedgerView.Row(session, windows.of(session), count, state(session, count, today));
        }).toList();
    }

    SessionView view(TrainingSession session, boolean kept, LocalDate today) {
        Headcount count = counts.of(List.of(session)).getOrDefault(session.id(), Headcount.NOBODY);
        int communes = roster.unitsIn(session.province()).stream()
                .mapToInt(district -> roster.unitsIn(district.code()).size()).sum();
        List<VenuePoint> connected = points.of(session);
        return new SessionView(session, windows.of(session), count, connected, communes, kept, session.isDue(today),
                session.heldOn().equals(today), sessions.isAttended(session.id()), sheets.files(connected.size()));
    }

    private static String state(TrainingSession session, Headcount count, LocalDate today) {
        if (session.isCancelled()) {
            return "CANCELLED";
        }
        if (session.isClosed()) {
            return "CLOSED";
        }
        if (session.heldOn().isAfter(today)) {
            return "PLANNED";
        }
        if (session.heldOn().equals(today)) {
            return "TODAY";
        }
        return count.people() > 0 ? "HELD" : "UNTOLD";
    }
}
