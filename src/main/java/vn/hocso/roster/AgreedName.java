package vn.hocso.roster;

import java.util.UUID;

/**
 * Somebody who agreed that reports name them.
 *
 * @param team code of the team in which the person is, null for none
 * @param province code of DMHC-2022 of that team, null for none
 */
public record AgreedName(UUID member, String fullName, String team, String province) {}
