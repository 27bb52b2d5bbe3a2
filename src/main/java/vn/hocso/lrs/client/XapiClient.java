package vn.hocso.lrs.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Speaks with one record store. Statements are JSON in UTF-8 and travel byte for byte, in both directions. Nothing is tried twice and
 * no redirect is followed: the caller knows what may be repeated, and a secret goes to the address it was given for only.
 * Threads may share a client.
 */
public final class XapiClient {

    private static final String JSON = "application/json";
    /** A single statement or an About that is longer is none. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final XapiServer server;
    private final Exchange exchange;

    /** @param http best from {@link #http}; clients of many stores may share one, and with it its connections */
    public XapiClient(HttpClient http, XapiServer server) {
        this.server = server;
        this.exchange = new Exchange(http, server);
    }

    /**
     * What this client expects of the JDK's: HTTP/1.1, which every store speaks, and no redirects.
     *
     * @param connectTimeout longest time until a connection stands, TLS included
     */
    public static HttpClient http(Duration connectTimeout) {
        return HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER).connectTimeout(connectTimeout)
                .build();
    }

    /** @return longest time for a request that brings so many bytes, until the last byte of its answer was read */
    public Duration allowed(long bytes) {
        return server.allowed(bytes);
    }

    /**
     * What the store says of itself, without the credential.
     *
     * @return JSON of the resource {@code about}
     * @throws RefusedException when the answer is not 200
     */
    public byte[] about() throws XapiException {
        return exchange.send(HttpRequest.newBuilder(server.resource("about")).header("Accept", JSON),
                (status, headers, body) -> {
                    if (status != 200) {
                        throw new RefusedException(Exchange.answer(status, headers, body));
                    }
                    return whole(body);
                });
    }

    /**
     * Sends statements. Stored are all of them or none. Give each an id, so that sending again is harmless.
     *
     * @return the answer, whatever it is: 200 stored, 400 one breaks a rule, 409 an id is taken by another content
     * @throws NoAnswerException when it is not known what became of them
     */
    public XapiAnswer post(List<byte[]> statements) throws NoAnswerException {
        return exchange
                .answer(request("statements").header("Content-Type", JSON).POST(BodyPublishers.ofByteArray(array(statements))));
    }

    /** The same with the files that belong to the statements; a file that several name travels once. */
    public XapiAnswer post(List<byte[]> statements, List<XapiFile> files) throws NoAnswerException {
        if (files.isEmpty()) {
            return post(statements);
        }
        var multipart = new Multipart(array(statements), files);
        return exchange
                .answer(request("statements").header("Content-Type", multipart.contentType()).POST(multipart.publisher()));
    }

    /** Sends one statement under its id. */
    public XapiAnswer put(UUID id, byte[] statement) throws NoAnswerException {
        return exchange.answer(request("statements?statementId=" + id).header("Content-Type", JSON)
                .PUT(BodyPublishers.ofByteArray(statement)));
    }

    /** @return the statement, empty when the store has none with this id, or one that was voided */
    public Optional<byte[]> statement(UUID id) throws XapiException {
        return one("statements?statementId=" + id);
    }

    /** @return the voided statement, empty when the store has none with this id */
    public Optional<byte[]> voided(UUID id) throws XapiException {
        return one("statements?voidedStatementId=" + id);
    }

    /** @return the first page */
    public StatementPage statements(StatementQuery query) throws XapiException {
        var statements = new ArrayList<byte[]>();
        return new StatementPage(statements, page(server.resource(query.path()), statements::add));
    }

    /** @return the next page; stores keep it for a day at least */
    public StatementPage more(StatementPage page) throws XapiException {
        var statements = new ArrayList<byte[]>();
        return new StatementPage(statements, page(next(page.more()), statements::add));
    }

    /**
     * Hands over every statement, page by page, each as soon as it has arrived. The timeout holds for each page, with what the
     * consumer does meanwhile.
     */
    public void each(StatementQuery query, Consumer<byte[]> consumer) throws XapiException {
        String more = page(server.resource(query.path()), consumer);
        while (!more.isEmpty()) {
            more = page(next(more), consumer);
        }
    }

    private Optional<byte[]> one(String path) throws XapiException {
        return exchange.send(request(path), (status, headers, body) -> switch (status) {
            case 200 -> Optional.of(whole(body));
            case 404 -> Optional.empty();
            default -> throw new RefusedException(Exchange.answer(status, headers, body));
        });
    }

    private String page(URI address, Consumer<byte[]> consumer) throws XapiException {
        return exchange.send(request(address), (status, headers, body) -> {
            if (status != 200) {
                throw new RefusedException(Exchange.answer(status, headers, body));
            }
            return StatementStream.read(body, consumer);
        });
    }

    /** Relative to the host (Data 2.5). The credential goes to no other one. */
    private URI next(String more) throws NoAnswerException {
        URI next = server.endpoint().resolve(more);
        if (!server.endpoint().getRawAuthority().equals(next.getRawAuthority())
                || !server.endpoint().getScheme().equals(next.getScheme())) {
            throw new NoAnswerException("The next page is said to be on another host", null, false);
        }
        return next;
    }

    private HttpRequest.Builder request(String path) {
        return request(server.resource(path));
    }

    private HttpRequest.Builder request(URI address) {
        return server.request(address).header("Accept", JSON);
    }

    private static byte[] whole(InputStream body) throws IOException {
        byte[] read = body.readNBytes(LONGEST + 1);
        if (read.length > LONGEST) {
            throw new IOException("longer than " + LONGEST + " bytes");
        }
        return read;
    }

    private static byte[] array(List<byte[]> statements) {
        byte[] array = new byte[statements.stream().mapToInt(s -> s.length + 1).sum() + 1 + (statements.isEmpty() ? 1 : 0)];
        int at = 0;
        array[at++] = '[';
        for (byte[] statement : statements) {
            System.arraycopy(statement, 0, array, at, statement.length);
            at += statement.length;
            array[at++] = ',';
        }
        array[array.length - 1] = ']';
        return array;
    }
}
