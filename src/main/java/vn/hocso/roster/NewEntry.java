package vn.hocso.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person of a list to be entered.
 *
 * @param phone {@code +84} and nine digits, or null
 * @param from first day in the team
 * @param claimedBy the member who is that person, null when nobody claimed the entry
 * @param claimedAt null with {@code claimedBy}
 */
public record NewEntry(String fullName, String phone, Team team, TeamRole role, Audience audience, LocalDate from,
        UUID claimedBy, Instant claimedAt) {

}
