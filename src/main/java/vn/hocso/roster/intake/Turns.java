package vn.hocso.roster.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Begins and ends tries at a file: one at a time for a province, on whatever replica. */
@ApplicationScoped
class Turns {

    private static final Duration BROKEN_OFF_AFTER = Duration.ofMinutes(2);
    private static final String CLEAR = """
            update roster_upload set state = case state when 'READING' then 'INVALID' when 'APPLYING' then 'READY'
                                                        else 'APPLIED' end,
                   turn = turn + 1, reason = 'Việc này bị ngắt giữa chừng, chưa có gì thay đổi.'
            where (?::text is null or province_code = ?) and state in ('READING', 'APPLYING', 'REVERTING') and moved_at < ?""";
    private static final String LATEST = "select max(effective_on) from roster_import where code_set = ? and province_code = ?"
            + " and reverted_at is null";
    private static final String FIRST = """
            insert into roster_upload (id, code_set, province_code, coverage, effective_on, name, digest, uploaded_by, uploaded_at,
                                       state, moved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'READING', ?) on conflict do nothing""";
    private static final String BUSY = "select exists (select from roster_upload where code_set = ? and province_code = ?"
            + " and state in ('READING', 'APPLYING', 'REVERTING'))";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('roster-upload ' || ?)) is null";
    private static final String NEXT = "update roster_upload set state = ?, turn = turn + 1, done = 0, reason = null,"
            + " moved_at = ? where id = ? and state = ?";
    private static final String BEAT = "update roster_upload set moved_at = ? where id = (select id from roster_upload"
            + " where id = ? and turn = ? for update skip locked)";
    private static final String PROGRESS = "update roster_upload set done = ?, moved_at = ? where id = ? and turn = ?";
    private static final String END = "update roster_upload set state = ?, reason = ?, moved_at = ? where id = ? and turn = ?";

    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Set<Turn> running = ConcurrentHashMap.newKeySet();

    Turns(Jdbc jdbc, ServiceClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param effectiveOn null for today
     * @param digest SHA-256 of the file, hex
     * @throws DomainException {@code date-not-yet}, {@code date-before-last-import}, {@code import-running}
     */
    Turn begin(String provinceCode, Coverage coverage, LocalDate effectiveOn, String name, String digest, String by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            LocalDate today = Campaign.dateOf(now);
            LocalDate day = effectiveOn == null ? today : effectiveOn;
            ImportDates.check(day, today, jdbc.list(LATEST, row -> row.getObject(1, LocalDate.class), Units.CODE_SET,
                    provinceCode).get(0));
            clear(provinceCode, now);
            UUID id = UUID.randomUUID();
            if (jdbc.update(FIRST, id, Units.CODE_SET, provinceCode, coverage.name(), day, name, digest, by, now, now) == 0) {
                throw running();
            }
            return kept(new Turn(id, 1, provinceCode, coverage, day, by));
        });
    }

    /**
     * A further step with a file that was read.
     *
     * @throws DomainException {@code import-running}, {@code import-state} when it is not in the state that the step begins with
     */
    Turn next(Upload upload, UploadState from, UploadState to, String by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            jdbc.first(ONE_AT_A_TIME, row -> true, upload.provinceCode());
            clear(upload.provinceCode(), now);
            boolean busy = jdbc.first(BUSY, row -> row.getBoolean(1), Units.CODE_SET, upload.provinceCode()).orElse(false);
            if (busy) {
                throw running();
            }
            if (jdbc.update(NEXT, to.name(), now, upload.id(), from.name()) == 0) {
                throw DomainException.conflict("import-state", "Tệp này không còn ở bước đó. Bạn tải lại trang để xem.");
            }
            int turn = jdbc.first("select turn from roster_upload where id = ?", row -> row.getInt(1), upload.id())
                    .orElseThrow();
            return kept(new Turn(upload.id(), turn, upload.provinceCode(), upload.coverage(), upload.effectiveOn(), by));
        });
    }

    void progress(Turn turn, int done) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(PROGRESS, done, clock.instant(), turn.upload(), turn.number()));
    }

    /**
     * Joins the caller's transaction.
     *
     * @throws DomainException {@code import-taken-over} when a later try has begun: what this one did must not stay
     */
    void end(Turn turn, UploadState state, String reason) {
        if (jdbc.update(END, state.name(), reason, clock.instant(), turn.upload(), turn.number()) == 0) {
            throw DomainException.conflict("import-taken-over", "Lần thử này đã bị thay bằng lần sau.");
        }
    }

    /** Nobody is at it any longer; to be called however it ended. */
    void leave(Turn turn) {
        running.remove(turn);
    }

    /** A long statement tells nobody that it runs; without this it would count as broken off. Who was broken off is told so. */
    @Scheduled(every = "30S", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        for (Turn turn : running) {
            jdbc.update(BEAT, clock.instant(), turn.upload(), turn.number());
        }
        clear(null, clock.instant());
    }

    private Turn kept(Turn turn) {
        running.add(turn);
        return turn;
    }

    /** @param provinceCode null for every province */
    private void clear(String provinceCode, Instant now) {
        jdbc.update(CLEAR, provinceCode, provinceCode, now.minus(BROKEN_OFF_AFTER));
    }

    private static DomainException running() {
        return DomainException.conflict("import-running",
                "Danh sách của tỉnh này đang được đọc hoặc áp dụng từ một tệp khác. Bạn đợi tệp đó xong rồi làm tiếp.");
    }
}
