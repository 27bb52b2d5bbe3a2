package vn.hocso.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * A person with an account to be entered; the membership begins on the date of {@code registeredAt} in Vietnam.
 *
 * @param subject of Keycloak
 * @param phone {@code +84} and nine digits, or null
 * @param named whether the person agreed to be named in reports
 */
public record NewMember(UUID id, String subject, String fullName, String phone, Team team, TeamRole role,
        Instant registeredAt, boolean named) {

    /** A person who agreed to what learning needs, and to nothing else. */
    public NewMember(UUID id, String subject, String fullName, String phone, Team team, TeamRole role, Instant registeredAt) {
        this(id, subject, fullName, phone, team, role, registeredAt, false);
    }
}
