package vn.hocso.roster.registry;

import java.util.List;

/**
 * How many people are in a team without an end.
 *
 * @param accounts people with an account
 * @param listed members of its list
 */
record Headcount(long accounts, long listed) {

    static Headcount of(List<Stay> stays) {
        List<Stay> open = stays.stream().filter(Stay::isOpen).filter(Stay::isCounted).toList();
        long accounts = open.stream().filter(Stay::isByAccount).count();
        return new Headcount(accounts, open.size() - accounts);
    }
}
