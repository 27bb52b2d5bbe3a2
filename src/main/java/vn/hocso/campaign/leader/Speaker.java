package vn.hocso.campaign.leader;

import java.util.UUID;

/**
 * The leader who tells something.
 *
 * @param member the random id that is kept
 * @param subject for the log of the one who acted
 */
public record Speaker(UUID member, String subject) {}
