package vn.hocso.lrs.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request and its answer within the timeout, the reading of the body included: the JDK's own ends with the headers. */
final class Exchange {

    /** What is made of an answer; the body is closed afterwards. */
    interface Reading<T> {
        T of(int status, HttpHeaders headers, InputStream body) throws IOException, XapiException;
    }

    /** So much of an answer that nobody wants is read to keep its connection; of a longer one the connection is given up. */
    private static final int DRAINED = 262_144;
    private static final int BUFFER = 8192;

    private final HttpClient http;
    private final XapiServer server;

    Exchange(HttpClient http, XapiServer server) {
        this.http = http;
        this.server = server;
    }

    <T> T send(HttpRequest.Builder request, Reading<T> reading) throws XapiException {
        Duration timeout = server.allowed(length(request));
        long until = System.nanoTime() + timeout.toNanos();
        try {
            HttpResponse<InputStream> answer = http.send(request.timeout(timeout).build(), BodyHandlers.ofInputStream());
            return read(answer, until, reading);
        } catch (HttpConnectTimeoutException e) {
            throw new NoAnswerException("No connection in time", e, false);
        } catch (HttpTimeoutException e) {
            throw new NoAnswerException("No answer within " + timeout, e, true);
        } catch (IOException e) {
            throw new NoAnswerException("No answer: " + cause(e), e, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("Interrupted", e, false);
        }
    }

    /** @return what came, whatever it is */
    XapiAnswer answer(HttpRequest.Builder request) throws NoAnswerException {
        try {
            return send(request, Exchange::answer);
        } catch (NoAnswerException e) {
            throw e;
        } catch (XapiException e) {
            throw new IllegalStateException("An answer that is taken as it is was refused", e);
        }
    }

    /** @return the whole answer as a value */
    static XapiAnswer answer(int status, HttpHeaders headers, InputStream body) throws IOException {
        return XapiAnswer.of(status, headers, new String(body.readNBytes(XapiAnswer.LONGEST_HEAD), StandardCharsets.UTF_8));
    }

    private <T> T read(HttpResponse<InputStream> answer, long until, Reading<T> reading) throws XapiException, IOException {
        var late = new AtomicBoolean();
        var over = new CompletableFuture<Boolean>();
        try (InputStream body = answer.body()) {
            over.completeOnTimeout(true, Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .thenAccept(timeIsOver -> {
                        if (timeIsOver) {
                            late.set(true);
                            close(body);
                        }
                    });
            try {
                return reading.of(answer.statusCode(), answer.headers(), body);
            } finally {
                drain(body);
            }
        } catch (IOException e) {
            throw late.get()
                    ? new NoAnswerException("The answer did not end in time", e, true)
                    : new NoAnswerException("The answer broke off: " + cause(e), e, false);
        } finally {
            over.complete(false);
        }
    }

    /** A connection whose answer was read to its end is used again. */
    private static void drain(InputStream body) {
        byte[] scrap = new byte[BUFFER];
        try {
            int left = DRAINED;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = body.read(scrap);
            }
        } catch (IOException e) {
            // what was wanted is known by now
        }
    }

    private static long length(HttpRequest.Builder request) {
        return request.build().bodyPublisher().map(body -> Math.max(0, body.contentLength())).orElse(0L);
    }

    /** The reader, which waits for more on another thread, is told that nothing comes. */
    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // there is nobody to tell
        }
    }

    private static String cause(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
