package vn.hocso.lrs.access;

/** Fired within the transaction that gives a key another secret or revokes it. */
public record CredentialChanged(String key) {}
