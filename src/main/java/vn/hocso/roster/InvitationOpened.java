package vn.hocso.roster;

import java.time.Instant;

/**
 * Somebody who is in no team opened what is printed, by camera or by typing the code. Nothing about the person is in it.
 *
 * @param code as printed
 * @param teamId null for the code of the whole country
 */
public record InvitationOpened(String code, Long teamId, Instant at) {}
