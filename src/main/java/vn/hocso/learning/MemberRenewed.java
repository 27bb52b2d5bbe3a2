package vn.hocso.learning;

import java.util.UUID;

/**
 * A member met a rule that expires once more. Fired once a member, rule and round, inside the transaction that records it.
 *
 * @param round 1 for the first time after the completion
 */
public record MemberRenewed(UUID memberId, String rule, int round) {}
