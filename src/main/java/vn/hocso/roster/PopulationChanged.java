package vn.hocso.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A team has one person more or less from that day on. Fired as a CDI event inside the transaction that stores it.
 *
 * @param memberId null for a person on a list who has no account
 * @param day the first day on which the change counts: the first day of a membership, or the day after its last
 * @param delta {@code +1} or {@code -1}
 */
public record PopulationChanged(Population population, UUID memberId, long teamId, String provinceCode, LocalDate day,
        int delta) {

}
