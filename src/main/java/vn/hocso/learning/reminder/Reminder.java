package vn.hocso.learning.reminder;

import java.time.LocalDate;

/**
 * What a member who has not finished is told.
 *
 * @param days left including the last one when {@code lastDay} is near, else days since something was learned
 * @param lastDay of the target that ends next, null when none is near
 * @param begun whether anything was learned at all
 */
public record Reminder(long days, LocalDate lastDay, boolean begun) {}
