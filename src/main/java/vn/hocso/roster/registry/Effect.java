package vn.hocso.roster.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import vn.hocso.roster.TeamRole;
import vn.hocso.roster.registry.Mergers.Merger;

/**
 * What a merger does to the people of two teams.
 *
 * @param accounts people with an account who go over
 * @param listed members of lists who go over; they are counted
 * @param others cadres and trainers of lists who go over; they are not counted
 * @param past people who were in the team on the day or later and have left by now: their days go over as well
 * @param leaders who lead the one team and are deputies in the other
 * @param accountsInto people with an account in the other team before
 * @param listedInto members of lists in the other team before
 */
record Effect(Merger merger, long accounts, long listed, long others, long past, long leaders, long accountsInto,
        long listedInto) {

    /** @param into stays in the other team */
    static Effect of(Merger merger, List<Stay> stays, List<Stay> into) {
        return new Effect(merger, count(stays, stay -> stay.isOpen() && stay.isByAccount()),
                count(stays, stay -> stay.isOpen() && !stay.isByAccount() && stay.isCounted()),
                count(stays, stay -> stay.isOpen() && !stay.isCounted()), count(stays, stay -> !stay.isOpen()),
                count(stays, stay -> stay.isOpen() && stay.role() == TeamRole.LEADER),
                count(into, stay -> stay.isOpen() && stay.isByAccount()),
                count(into, stay -> stay.isOpen() && !stay.isByAccount() && stay.isCounted()));
    }

    private static long count(List<Stay> stays, Predicate<Stay> which) {
        return stays.stream().filter(which).count();
    }

    /** @return the numbers, to tell whether they are still the same */
    public String seen() {
        return accounts + "-" + listed + "-" + others + "-" + past + "-" + leaders + "-" + accountsInto + "-" + listedInto;
    }

    public long accountsAfter() {
        return accountsInto + accounts;
    }

    public long listedAfter() {
        return listedInto + listed;
    }

    public LocalDate lastDay() {
        return merger.on().minusDays(1);
    }
}
