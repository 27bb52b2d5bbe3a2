package vn.hocso.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import vn.hocso.shared.WarmUp;

/** Warms the service up in the background of its start, in production only. */
@ApplicationScoped
class WarmingUp {

    private static final Logger LOG = Logger.getLogger(WarmingUp.class);
    private static final List<String> PATHS = List.of("/", "/t/QUOCGIA", "/assets/app.css");
    private static final int MILLIS_A_REQUEST = 5_000;
    private static final int MOST_FAILURES = 50;

    private final WebConfig config;
    private final Event<WarmUp> event;
    private final CurrentVertxRequest current;
    private volatile boolean done = LaunchMode.current() != LaunchMode.NORMAL;

    WarmingUp(WebConfig config, Event<WarmUp> event, CurrentVertxRequest current) {
        this.config = config;
        this.event = event;
        this.current = current;
    }

    boolean isDone() {
        return done;
    }

    void begin(@Observes StartupEvent start) {
        if (!done) {
            var thread = new Thread(this::run, "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Whatever goes wrong here would go wrong for people as well; it is logged and never keeps the service from starting. */
    private void run() {
        long begun = System.nanoTime();
        int round = 0;
        try {
            do {
                rooms(++round);
                PATHS.forEach(this::get);
            } while (System.nanoTime() - begun < config.warmUp().toNanos());
        } catch (RuntimeException e) {
            LOG.error("The service could not warm itself up", e);
        }
        // What only starting needed goes back to the machine at the one moment when nobody waits for it.
        System.gc();
        done = true;
        LOG.infof("Warmed up: %d rounds in %d ms", round, (System.nanoTime() - begun) / 1_000_000);
    }

    private void rooms(int round) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            current.setCurrent(PretendedRequest.create());
            event.fire(new WarmUp(round));
        } finally {
            context.terminate();
        }
    }

    private void get(String path) {
        for (int failures = 0; failures < MOST_FAILURES && !answers(path); failures++) {
            pause();
        }
    }

    private boolean answers(String path) {
        try {
            var connection = (HttpURLConnection) URI.create(config.loopback() + path).toURL().openConnection();
            connection.setConnectTimeout(MILLIS_A_REQUEST);
            connection.setReadTimeout(MILLIS_A_REQUEST);
            connection.setRequestProperty("Accept", "text/html");
            connection.setRequestProperty("Accept-Encoding", "gzip");
            try (var body = connection.getInputStream()) {
                body.readAllBytes();
            }
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
