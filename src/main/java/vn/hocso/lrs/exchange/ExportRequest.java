package vn.hocso.lrs.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import vn.hocso.lrs.StatementFeed;
import vn.hocso.lrs.StatementFeed.Feed;
import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;

/** Answers a request for an export, and writes down who asked. */
@ApplicationScoped
class ExportRequest {

    private record Asked(Feed feed, boolean packed, boolean enclosing) {}

    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private final StatementFeed store;
    private final AttachmentStore attachments;
    private final Event<AuditEvent> audit;

    ExportRequest(StatementFeed store, AttachmentStore attachments, Event<AuditEvent> audit) {
        this.attachments = attachments;
        this.store = store;
        this.audit = audit;
    }

    /** @return the file; empty when no statement would be in it */
    Optional<Response> answerIfAny(MultivaluedMap<String, String> parameters, String authority, Mover mover) {
        Asked asked = asked(parameters, authority, mover);
        return asked.feed.isEmpty() ? Optional.empty() : Optional.of(file(asked));
    }

    /**
     * @param parameters the filter, {@code voided}, {@code attachments} and {@code gzip}
     * @param authority whose statements, null for everybody's
     * @throws DomainException INVALID when a parameter is unknown or miswritten
     */
    Response answer(MultivaluedMap<String, String> parameters, String authority, Mover mover) {
        return file(asked(parameters, authority, mover));
    }

    private Asked asked(MultivaluedMap<String, String> parameters, String authority, Mover mover) {
        MultivaluedMap<String, String> filter = new MultivaluedHashMap<>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            filter.put(parameter.getKey(), parameter.getValue());
        }
        boolean packed = flag(filter, "gzip", false);
        boolean voided = flag(filter, "voided", true);
        boolean enclosing = flag(filter, "attachments", false);
        filter.remove("authority");
        Feed feed = store.open(filter, authority, voided);
        note(mover.name(), authority, filter.keySet());
        return new Asked(feed, packed, enclosing);
    }

    private Response file(Asked asked) {
        boolean packed = asked.packed;
        String name = "statements-" + asked.feed.through().toString().replaceAll("[^0-9TZ]", "-") + ".ndjson"
                + (packed ? ".gz" : "");
        return Response.ok(new Export(asked.feed, packed, asked.enclosing ? attachments : null))
                .type(packed ? "application/gzip" : "application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    /** The names of the filters only: their values are people and what they did. */
    @Transactional
    void note(String by, String authority, Set<String> filters) {
        audit.fire(new AuditEvent(by, "lrs.statement-export", authority == null ? "lrs" : "lrs-authority/" + authority,
                "filtered by " + (filters.isEmpty() ? "nothing" : String.join(" ", filters.stream().sorted().toList()))));
    }

    private static boolean flag(MultivaluedMap<String, String> parameters, String name, boolean usual) {
        List<String> given = parameters.remove(name);
        if (given == null) {
            return usual;
        }
        if (given.size() != 1 || !YES_OR_NO.contains(given.get(0))) {
            throw DomainException.invalid("parameter-invalid", name + ": phải là true hoặc false.");
        }
        return "true".equals(given.get(0));
    }
}
