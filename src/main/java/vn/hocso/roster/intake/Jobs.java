package vn.hocso.roster.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import vn.hocso.shared.DomainException;

/** Does the long work behind the page's back. A process that ends early has changed nothing: its try counts as broken off. */
@ApplicationScoped
class Jobs {

    /** Of one transaction over a province. */
    static final int LONGEST_SECONDS = 300;
    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final int SECONDS_TO_END = 10;
    /** A second file of 400.000 people at the same time would not fit into the memory of a small replica. */
    private static final int AT_ONCE = 1;
    private static final String FAILED = "Có lỗi của hệ thống, chưa có gì thay đổi. Bạn thử lại.";

    /** Work that may end early with a sentence for people. */
    private interface Work {
        void run() throws IOException;
    }

    private final Reading reading;
    private final Comparison comparison;
    private final Applying applying;
    private final Reverting reverting;
    private final Turns turns;
    private final StagedData staged;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "roster-import");
        thread.setDaemon(true);
        return thread;
    });

    Jobs(Reading reading, Comparison comparison, Applying applying, Reverting reverting, Turns turns, StagedData staged) {
        this.reading = reading;
        this.comparison = comparison;
        this.applying = applying;
        this.reverting = reverting;
        this.turns = turns;
        this.staged = staged;
    }

    /** @param file is deleted afterwards */
    void read(Turn turn, Path file) {
        start(turn, UploadState.INVALID, () -> {
            try {
                reading.read(turn, file);
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }

    void compare(Turn turn) {
        start(turn, UploadState.READY, () -> QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            staged.takeTime();
            comparison.compare(turn);
            turns.end(turn, UploadState.READY, null);
        }));
    }

    void apply(Turn turn, long version) {
        start(turn, UploadState.READY, () -> applying.apply(turn, version));
    }

    void revert(Turn turn, long list) {
        start(turn, UploadState.APPLIED, () -> reverting.revert(turn, list));
    }

    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private void start(Turn turn, UploadState otherwise, Work work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (DomainException e) {
                LOG.infof("File %s of a roster: %s", turn.upload(), e.code());
                giveUp(turn, otherwise, e.getMessage());
            } catch (IOException | RuntimeException e) {
                LOG.errorf(e, "File %s of a roster could not be dealt with", turn.upload());
                giveUp(turn, otherwise, FAILED);
            } finally {
                turns.leave(turn);
            }
        });
    }

    private void giveUp(Turn turn, UploadState state, String reason) {
        try {
            QuarkusTransaction.requiringNew().run(() -> turns.end(turn, state, reason));
        } catch (RuntimeException e) {
            LOG.infof("File %s of a roster was taken over: %s", turn.upload(), e.getMessage());
        }
    }
}
