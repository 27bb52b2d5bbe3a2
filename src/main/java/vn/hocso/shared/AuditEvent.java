package vn.hocso.shared;

/**
 * Somebody changed or exported something that others rely on. Fired as a CDI event inside the transaction that makes the
 * change, and written to the append-only log by the room {@code audit}.
 *
 * @param actor subject of the person or service who did it, never a name
 * @param action what was done, a noun with its feature: {@code authoring.publication}
 * @param object what it was done to: {@code lesson/CDS-1}
 * @param detail what changed, without personal data
 */
public record AuditEvent(String actor, String action, String object, String detail) {

}
