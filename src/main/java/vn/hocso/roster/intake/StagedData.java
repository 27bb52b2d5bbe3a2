package vn.hocso.roster.intake;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** People of files that are not on the roster: kept no longer than somebody needs them to decide. */
@ApplicationScoped
class StagedData {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String FORGET = "update roster_upload set state = 'DISCARDED', turn = turn + 1"
            + " where state in ('INVALID', 'READY') and moved_at < ? returning id";

    private final Jdbc jdbc;
    private final ServiceClock clock;

    StagedData(Jdbc jdbc, ServiceClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A statement over a whole province takes longer than one of a page may; for this transaction only. */
    void takeTime() {
        jdbc.update("set local statement_timeout = '55s'");
    }

    void deletePeople(UUID upload) {
        jdbc.update("delete from roster_upload_row where upload_id = ?", upload);
        jdbc.update("delete from roster_upload_leaver where upload_id = ?", upload);
        jdbc.update("delete from roster_upload_team where upload_id = ?", upload);
    }

    void deleteAll(UUID upload) {
        deletePeople(upload);
        jdbc.update("delete from roster_upload_problem where upload_id = ?", upload);
    }

    /** Of files that nobody applied for a month. */
    @Scheduled(every = "24H", delayed = "1H", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        takeTime();
        jdbc.list(FORGET, row -> row.getObject(1, UUID.class), clock.instant().minus(KEPT)).forEach(this::deleteAll);
    }
}
