package vn.hocso.lrs.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/** States and profiles in one store. Who changes one says what it builds on, so that no writer undoes another's work unseen. */
public final class XapiDocuments {

    /** Documents are small; a longer one is not read. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final XapiServer server;
    private final Exchange exchange;

    /** @param http best from {@link XapiClient#http} */
    public XapiDocuments(HttpClient http, XapiServer server) {
        this.server = server;
        this.exchange = new Exchange(http, server);
    }

    /** @return the document, empty when there is none */
    public Optional<XapiDocument> read(DocumentAddress address) throws XapiException {
        return exchange.send(request(address), (status, headers, body) -> {
            if (status == 404) {
                return Optional.empty();
            }
            if (status != 200) {
                throw new RefusedException(Exchange.answer(status, headers, body));
            }
            byte[] content = body.readNBytes(LONGEST + 1);
            if (content.length > LONGEST) {
                throw new IOException("longer than " + LONGEST + " bytes");
            }
            return Optional.of(new XapiDocument(content, headers.firstValue("Content-Type").orElse("application/octet-stream"),
                    headers.firstValue("ETag").orElse(null)));
        });
    }

    /** @return the answer: 204 written, 412 there is one already */
    public XapiAnswer create(DocumentAddress address, String contentType, byte[] content) throws NoAnswerException {
        return exchange.answer(request(address).header("If-None-Match", "*").header("Content-Type", contentType)
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    /**
     * @param etag of the document as it was read
     * @return the answer: 204 written, 412 somebody changed it meanwhile
     */
    public XapiAnswer replace(DocumentAddress address, String etag, String contentType, byte[] content)
            throws NoAnswerException {
        return exchange.answer(request(address).header("If-Match", etag).header("Content-Type", contentType)
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    /** The same for its end. */
    public XapiAnswer delete(DocumentAddress address, String etag) throws NoAnswerException {
        return exchange.answer(request(address).header("If-Match", etag).DELETE());
    }

    private HttpRequest.Builder request(DocumentAddress address) {
        return server.request(server.resource(address.path()));
    }
}
