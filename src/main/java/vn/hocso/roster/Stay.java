package vn.hocso.roster;

import java.time.LocalDate;

/**
 * A time during which a person counted in a team, by account or by a list.
 *
 * @param from first day
 * @param until first day on which the person no longer counts there, null while it lasts
 */
public record Stay(Population population, long teamId, String provinceCode, LocalDate from, LocalDate until) {}
