package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import vn.hocso.shared.text.Numbers;

/** Something that counts targets which no rule of "trained" counts, and has a page for it. Other rooms implement it. */
public interface CountedBeside {

    /** @return ids of the targets */
    Set<String> targets();

    /** @return address of the page on which their figures stand */
    String page();

    /**
     * @param provinces codes of DMHC-2022
     * @param day until whose end
     * @return what all of them together came to, one for each thing that is counted; nothing of it is part of a rate
     */
    List<Count> counts(List<String> provinces, LocalDate day);

    /**
     * @param all who count so
     * @return address of the page on which the target is counted, null when none of them counts it
     */
    static String pageOf(Target target, List<CountedBeside> all) {
        return all.stream().filter(one -> one.targets().contains(target.id())).map(CountedBeside::page).findFirst()
                .orElse(null);
    }

    /**
     * How far something came.
     *
     * @param what in Vietnamese, as it stands in a table
     * @param reached whenever it was
     * @param onTime of them, null where that is not told apart
     * @param all of which there are so many, 0 for none
     * @param page on which more of it stands
     */
    record Count(String what, long reached, Long onTime, long all, String page) {

        /** @return {@code 41,0%} of all; in words without a denominator */
        public String share() {
            return all == 0 ? "chưa có mẫu số" : Numbers.percentInTable((double) reached / all);
        }
    }
}
