package vn.hocso.lrs.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import vn.hocso.lrs.statement.Formats;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** The query parameters of a request. Names and values are case-sensitive; unknown, repeated and empty ones are refused. */
public final class Parameters {

    private static final int LONGEST_BYTES = 2000;

    private final MultivaluedMap<String, String> values;

    private Parameters(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /** @throws DomainException INVALID when there are others than these, or one twice */
    public static Parameters of(UriInfo uri, String... allowed) {
        var names = Set.of(allowed);
        uri.getQueryParameters().forEach((name, given) -> {
            if (!names.contains(name)) {
                throw refused(name, "tham số này không dùng ở đây (có phân biệt chữ hoa, chữ thường)");
            }
            if (given.size() != 1) {
                throw refused(name, "tham số này chỉ được viết một lần");
            }
        });
        return new Parameters(uri.getQueryParameters());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** @return a name of 1 to 2,000 bytes */
    public String text(String name) {
        String text = need(name);
        if (text.isBlank() || text.indexOf('\0') >= 0 || !Formats.fitsKey(text)) {
            throw refused(name, "phải có nội dung, dài nhất " + LONGEST_BYTES + " byte, không có ký tự NUL");
        }
        return text;
    }

    public String iri(String name) {
        String iri = StatementReader.iri(name, need(name));
        if (!Formats.fitsKey(iri)) {
            throw refused(name, "dài quá " + LONGEST_BYTES + " byte");
        }
        return iri;
    }

    /** @return the agent, which is no group */
    public AgentParameter agent(String name) {
        return AgentParameter.of(name, need(name));
    }

    /** @return null when absent */
    public UUID uuid(String name) {
        UUID uuid = has(name) ? Formats.uuid(need(name)) : null;
        if (has(name) && uuid == null) {
            throw refused(name, "phải là một UUID");
        }
        return uuid;
    }

    /** @return null when absent */
    public Instant instant(String name) {
        Instant instant = has(name) ? Formats.instant(need(name)) : null;
        if (has(name) && instant == null) {
            throw refused(name, "phải là thời điểm theo ISO 8601");
        }
        return instant;
    }

    private String need(String name) {
        List<String> given = values.get(name);
        if (given == null || given.isEmpty()) {
            throw refused(name, "bắt buộc phải có");
        }
        return given.get(0);
    }

    static DomainException refused(String name, String rule) {
        return DomainException.invalid("parameter-invalid", name + ": " + rule + ".");
    }
}
