package vn.hocso.lrs.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.micrometer.core.instrument.MeterRegistry;
import vn.hocso.lrs.BulkStore;
import vn.hocso.lrs.BulkStore.Outcome;
import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** Stores a portion of a file together with how far the load has come: both stand or neither. */
@ApplicationScoped
class Portions {

    /** Counter of statements of files that were left out, by the code of the refusal. */
    static final String REFUSED = "hocso.lrs.load.refused";

    private static final String MOVE = "update lrs_load set moved_at = ?, items = ?, line = ?, digest = ?, stored = stored + ?, "
            + "repeated = repeated + ?, refused = refused + ? where id = ? and turn = ? and outcome is null";
    private static final String NOTE = "insert into lrs_load_problem (load_id, number, line, code, detail) "
            + "select ?, * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[])";

    private final BulkStore store;
    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final MeterRegistry meters;
    private final AttachmentStore attachments;

    Portions(BulkStore store, AttachmentStore attachments, Jdbc jdbc, ServiceClock clock, MeterRegistry meters) {
        this.meters = meters;
        this.attachments = attachments;
        this.store = store;
        this.jdbc = jdbc;
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
        move(turn, progress, counts.get(Outcome.STORED), counts.get(Outcome.REPEATED), problems.size());
        note(turn, problems);
        problems.forEach(problem -> meters.counter(REFUSED, "rule", problem.code()).increment());
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

    private void move(Turn turn, Progress progress, long stored, long repeated, long refused) {
        int moved = jdbc.update(MOVE, clock.instant(), progress.items(), progress.line(), progress.soFar(), stored, repeated,
                refused,
                turn.load(), turn.number());
        if (moved == 0) {
            throw DomainException.conflict("load-taken-over", "Một lần gửi khác đang nạp tiếp tệp này.");
        }
    }

    /** In one go: a file that is something else has a problem on each line. */
    private void note(Turn turn, List<Problem> problems) {
        if (!problems.isEmpty()) {
            jdbc.update(NOTE, turn.load(), each(problems, Problem::number, Long[]::new),
                    each(problems, Problem::line, Long[]::new),
                    each(problems, Problem::code, String[]::new), each(problems, Problem::detail, String[]::new));
        }
    }

    private static <T> T[] each(List<Problem> problems, Function<Problem, T> property, IntFunction<T[]> array) {
        return problems.stream().map(property).toArray(array);
    }
}
