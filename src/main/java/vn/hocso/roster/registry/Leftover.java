package vn.hocso.roster.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Who is still in a team from a day on, of whatever audience.
 *
 * @param accounts people with an account, without an end
 * @param listed people of its list, without an end
 * @param lastLeft the last day of whoever left, where nobody is left; null where nobody reaches the day
 */
record Leftover(long accounts, long listed, LocalDate lastLeft) {

    /** @param stays that reach the day or begin later */
    static Leftover of(List<Stay> stays) {
        List<Stay> open = stays.stream().filter(Stay::isOpen).toList();
        long accounts = open.stream().filter(Stay::isByAccount).count();
        return new Leftover(accounts, open.size() - accounts,
                stays.stream().map(Stay::to).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
    }

    public boolean isSomebody() {
        return accounts + listed > 0;
    }
}
