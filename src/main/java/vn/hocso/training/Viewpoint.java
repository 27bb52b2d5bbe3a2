package vn.hocso.training;

import java.time.LocalDate;

/**
 * From where figures are looked at.
 *
 * @param asOf what happened up to the end of that day in Vietnam
 * @param knownOn as far as the service knew it at the end of that day, so that a report comes back as it was; null for everything
 *        known by now
 */
record Viewpoint(LocalDate asOf, LocalDate knownOn) {

    /** @return the end of that day as it is known now */
    static Viewpoint of(LocalDate asOf) {
        return new Viewpoint(asOf, null);
    }

    /**
     * @param asOf {@code 2022-11-15}, null for today
     * @param knownOn likewise; null, or today, for everything known by now
     * @throws vn.hocso.shared.DomainException INVALID with the reason when there are no figures of such a day
     */
    static Viewpoint ofProgram(String asOf, String knownOn, LocalDate today) {
        return known(AsOf.ofProgram(asOf, today), AsOf.ofProgram(knownOn, today), today);
    }

    /** The same as a person types days: {@code 15/11/2022}. */
    static Viewpoint ofPerson(String asOf, String knownOn, LocalDate today) {
        return known(AsOf.ofPerson(asOf, today), AsOf.ofPerson(knownOn, today), today);
    }

    private static Viewpoint known(LocalDate asOf, LocalDate knownOn, LocalDate today) {
        return new Viewpoint(asOf, knownOn.equals(today) ? null : knownOn);
    }

    /** @return the same so many days earlier, with what is known of that day from here */
    Viewpoint daysBefore(int days) {
        return new Viewpoint(asOf.minusDays(days), knownOn);
    }
}
