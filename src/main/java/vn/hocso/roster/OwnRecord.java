package vn.hocso.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that the roster holds about a member, for the member.
 *
 * @param phone {@code +84} and nine digits, null when the sign-in name is no number
 * @param team of today, null for none
 * @param role in that team, null without one
 * @param inTeamSince first day there, null without one
 * @param listedIn teams on whose lists of a province the member was found
 * @param consents oldest first, also those that were withdrawn
 */
public record OwnRecord(UUID id, String fullName, String phone, Instant adultDeclaredAt, Instant registeredAt, Team team,
        TeamRole role, LocalDate inTeamSince, List<String> listedIn, List<Consent> consents) {

    /** @return what was said last about that purpose, null when nothing ever was */
    public Consent last(ConsentPurpose purpose) {
        return consents.stream().filter(consent -> consent.purpose() == purpose).reduce((first, second) -> second).orElse(null);
    }
}
