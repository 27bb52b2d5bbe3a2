package vn.hocso.lrs.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import vn.hocso.lrs.exchange.Loading.Begun;

/**
 * Loads files that came with a page's form, behind the page's back. The file is this process's alone: when the process ends
 * early, the load counts as broken off, and the same file, sent again, goes on from there.
 */
@ApplicationScoped
class UploadedFiles {

    private static final Logger LOG = Logger.getLogger(UploadedFiles.class);
    private static final int SECONDS_TO_END = 10;

    private final Loading loading;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "statement-load");
        thread.setDaemon(true);
        return thread;
    });

    UploadedFiles(Loading loading) {
        this.loading = loading;
    }

    /**
     * @param upload is taken away
     * @return the load, which goes on
     */
    UUID load(String authority, String name, String by, Path upload) throws IOException {
        Path file = Files.createTempFile("hocso-load", null);
        try {
            Files.move(upload, file, StandardCopyOption.REPLACE_EXISTING);
            InputStream content = Files.newInputStream(file);
            Begun begun = begin(authority, name, by, content);
            threads.execute(() -> run(begun, content, file));
            return begun.turn().load();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** A portion that is being stored is stored to its end. */
    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private Begun begin(String authority, String name, String by, InputStream content) throws IOException {
        try {
            return loading.begin(authority, name, by, content);
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private static void run(Begun begun, InputStream content, Path file) {
        try (begun; content) {
            begun.run();
        } catch (IOException | RuntimeException e) {
            LOG.infof("Load %s ended early: %s", begun.turn().load(), e.getMessage());
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
