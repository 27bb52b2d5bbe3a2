package vn.hocso.lrs.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hocso.lrs.protocol.HttpDate;
import vn.hocso.lrs.protocol.SentType;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;

/** What the three document resources have in common: the same requests, answers and refusals. */
@ApplicationScoped
class Exchange {

    /** Of so many who merge into one document at once each succeeds. */
    private static final int MOST_TRIES = 200;

    private final Documents documents;
    private final SentType type;

    Exchange(Documents documents, SentType type) {
        this.documents = documents;
        this.type = type;
    }

    Response get(Place place, String name, HttpHeaders headers) {
        Document document = documents.find(place, name)
                .orElseThrow(() -> DomainException.notFound("document-unknown", "Không có tài liệu nào mang mã này."));
        var known = Condition.of(null, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        Response.ResponseBuilder answer = known.holds(document.etag())
                ? Response.ok(document.content()).header(HttpHeaders.CONTENT_TYPE, document.contentType())
                        .header(HttpHeaders.CONTENT_LENGTH, document.content().length)
                : Response.notModified();
        return answer.header(HttpHeaders.ETAG, '"' + document.etag() + '"')
                .header(HttpHeaders.LAST_MODIFIED, HttpDate.of(document.stored())).build();
    }

    /** @param since exclusive, null for all */
    Response names(Place place, Instant since) {
        Documents.Names found = documents.names(place, since);
        Response.ResponseBuilder answer = Response.ok(found.names(), MediaType.APPLICATION_JSON_TYPE);
        return found.newest() == null
                ? answer.build()
                : answer.header(HttpHeaders.LAST_MODIFIED, HttpDate.of(found.newest())).build();
    }

    void put(Place place, String name, HttpHeaders headers, byte[] body, String authority, BarePut bare) {
        Document document = received(body);
        Condition condition = condition(headers);
        if (!condition.isAbsent() || bare == BarePut.REPLACES) {
            check(documents.write(place, name, document, condition, authority));
        } else if (bare == BarePut.REFUSED && documents.find(place, name).isEmpty()) {
            throw DomainException.invalid("condition-missing", "Ghi hồ sơ phải có If-Match hoặc If-None-Match.");
        } else if (bare == BarePut.REFUSED || !documents.insert(place, name, document, authority)) {
            throw DomainException.conflict("document-exists",
                    "Đã có tài liệu mang mã này. Hãy đọc tài liệu hiện có rồi ghi lại với If-Match là ETag của nó.");
        }
    }

    /** Merges into what is there; a document that is not there is made. Who comes second merges into what the first left. */
    void post(Place place, String name, HttpHeaders headers, byte[] body, String authority) {
        Document posted = received(body);
        JsonObject properties = posted.isJson() ? JsonObject.of(posted.content()) : null;
        Condition condition = condition(headers);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Document> present = documents.find(place, name);
            check(condition.holds(present.map(Document::etag).orElse(null)));
            if (present.isEmpty()
                    ? documents.insert(place, name, posted, authority)
                    : merge(place, name, present.get(), properties, authority)) {
                return;
            }
        }
        throw DomainException.conflict("document-busy", "Quá nhiều nơi cùng ghi tài liệu này. Hãy thử lại.");
    }

    void delete(Place place, String name, HttpHeaders headers) {
        check(documents.delete(place, name, condition(headers)));
    }

    /** Removes all documents of a place. */
    void clear(Place place) {
        documents.clear(place);
    }

    /** @return false when somebody else wrote meanwhile */
    private boolean merge(Place place, String name, Document present, JsonObject properties, String authority) {
        if (properties == null || !present.isJson()) {
            throw JsonObject.refused();
        }
        byte[] merged = JsonObject.of(present.content()).mergedWith(properties);
        var unchanged = new Condition(List.of(present.etag()), null);
        return documents.write(place, name, Document.received(present.contentType(), merged), unchanged, authority);
    }

    private Document received(byte[] body) {
        return Document.received(type.get(), body == null ? new byte[0] : body);
    }

    private static Condition condition(HttpHeaders headers) {
        return Condition.of(headers.getHeaderString(HttpHeaders.IF_MATCH), headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    private static void check(boolean held) {
        if (!held) {
            throw new DomainException(Kind.OUTDATED, "document-changed",
                    "Tài liệu không còn như yêu cầu nói trong If-Match hoặc If-None-Match; không có gì thay đổi.");
        }
    }
}
