package vn.hocso.roster;

import java.util.UUID;

/** A member gave another name. Fired inside the transaction that stores it. */
public record MemberRenamed(UUID memberId) {}
