package vn.hocso.roster;

/**
 * A team of that province works elsewhere or was closed: figures by place are others, although no sum changed. Fired inside the transaction that
 * did it, as its last step but the log.
 */
public record TeamsChanged(String provinceCode) {}
