package vn.hocso.roster;

import java.util.UUID;

/** A member's account is in another team from today on. Fired inside the transaction that stores it, after the sums were told. */
public record MemberTransferred(UUID memberId) {}
