package vn.hocso.web;

import java.util.UUID;

import jakarta.ws.rs.core.Response.Status;

/**
 * An error as RFC 9457 has it.
 *
 * @param type relative reference that names the kind of problem, stable: {@code /errors/team-code-unknown}
 * @param title short name of the status
 * @param status HTTP status
 * @param detail a sentence in Vietnamese for the person
 * @param instance id to quote when asking for help, also in the log
 */
public record Problem(String type, String title, int status, String detail, String instance) {

    /** A problem with an id of its own. */
    static Problem of(int status, String code, String detail) {
        return of(status, code, detail, UUID.randomUUID().toString());
    }

    static Problem of(int status, String code, String detail, String id) {
        Status known = Status.fromStatusCode(status);
        return new Problem("/errors/" + code, known == null ? "Error" : known.getReasonPhrase(), status, detail, id);
    }

    /** @return its stable code, the end of its type */
    String code() {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
