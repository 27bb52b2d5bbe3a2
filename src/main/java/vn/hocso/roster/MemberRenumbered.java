package vn.hocso.roster;

import java.util.UUID;

/** A member's number was corrected. Fired inside the transaction that did it. */
public record MemberRenumbered(UUID memberId) {}
