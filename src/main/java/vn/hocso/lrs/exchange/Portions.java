package vn.hocso.lrs.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import vn.hocso.lrs.BulkStore;
import vn.hocso.lrs.BulkStore.Outcome;
import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** Stores a portion of a file together with how far the load has come: both stand or neither. */
@ApplicationScoped
class Portions {

    /** Counter of statements of files that were left out, by the code of the refusal. */
    static final String REFUSED = "hocso.lrs.load.refused";

    private static final String MOVE = "update lrs_load set moved_at = ?, items = ?, line = ?, digest = ?, stored = stored + ?, "
            + "repeated = repeated + ?, refused = refused + ? where id = ? and turn = ? and outcome is null";
    private static final String NOTE = "insert into lrs_load_problem (load_id, number, line, code, detail) values (?, ?, ?, ?, ?)";

    private final BulkStore store;
    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final MeterRegistry meters;
    private final AttachmentStore attachments;

    Portions(BulkStore store, AttachmentStore attachments, AgroalDataSource database, ServiceClock clock,
            MeterRegistry meters) {
        this.meters = meters;
        this.attachments = attachments;
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param progress up to and with the portion
     * @return how many were refused
     * @throws DomainException CONFLICT when somebody else goes on with this load
     */
    @Transactional(TxType.REQUIRES_NEW)
    int store(Turn turn, List<Candidate> portion, Enclosures enclosures, Progress progress) {
        List<Candidate> fit = portion.stream().filter(candidate -> candidate.problem() == null).toList();
        // Files before statements, as everywhere: two writers never wait for each other in a circle.
        attachments.keep(enclosures.files(fit.stream().flatMap(c -> c.enclosed().stream()).collect(Collectors.toSet())));
        List<Outcome> outcomes = store.write(turn.authority(), fit.stream().map(Candidate::statement).toList());
        List<Problem> problems = new ArrayList<>(portion.stream().map(Candidate::problem).filter(p -> p != null).toList());
        for (int i = 0; i < fit.size(); i++) {
            if (outcomes.get(i) == Outcome.CONFLICTING) {
                problems.add(conflict(fit.get(i)));
            }
        }
        link(fit, outcomes);
        var counts = BulkStore.count(outcomes);
        try (Connection connection = database.getConnection()) {
            move(connection, turn, progress, counts.get(Outcome.STORED), counts.get(Outcome.REPEATED), problems.size());
            note(connection, turn, problems);
            problems.forEach(problem -> meters.counter(REFUSED, "rule", problem.code()).increment());
        } catch (SQLException e) {
            throw new IllegalStateException("The progress of a load could not be written", e);
        }
        return problems.size();
    }

    /** A statement that was there keeps the files that it had. */
    private void link(List<Candidate> fit, List<Outcome> outcomes) {
        var links = new HashMap<UUID, Set<String>>();
        for (int i = 0; i < fit.size(); i++) {
            if (outcomes.get(i) == Outcome.STORED && !fit.get(i).enclosed().isEmpty()) {
                links.put(fit.get(i).statement().id(), fit.get(i).enclosed());
            }
        }
        if (!links.isEmpty()) {
            attachments.link(links);
        }
    }

    private static Problem conflict(Candidate candidate) {
        return Candidate.refused(candidate.item(), DomainException.conflict("statement-conflict",
                "id: mã này đã dùng cho một bản ghi có nội dung khác; bản ghi kia giữ nguyên.")).problem();
    }

    private void move(Connection connection, Turn turn, Progress progress, long stored, long repeated, long refused)
            throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            move.setLong(2, progress.items());
            move.setLong(3, progress.line());
            move.setBytes(4, progress.soFar());
            move.setLong(5, stored);
            move.setLong(6, repeated);
            move.setLong(7, refused);
            move.setObject(8, turn.load());
            move.setInt(9, turn.number());
            if (move.executeUpdate() == 0) {
                throw DomainException.conflict("load-taken-over", "Một lần gửi khác đang nạp tiếp tệp này.");
            }
        }
    }

    private static void note(Connection connection, Turn turn, List<Problem> problems) throws SQLException {
        if (problems.isEmpty()) {
            return;
        }
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            for (Problem problem : problems) {
                note.setObject(1, turn.load());
                note.setLong(2, problem.number());
                note.setLong(3, problem.line());
                note.setString(4, problem.code());
                note.setString(5, problem.detail());
                note.addBatch();
            }
            note.executeBatch();
        }
    }
}
