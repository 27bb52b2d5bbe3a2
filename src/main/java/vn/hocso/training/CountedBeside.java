package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import vn.hocso.shared.text.Numbers;

/** Something that counts targets which no rule of "trained" counts. Other rooms implement it. */
public interface CountedBeside {

    /** Full days: what happened until the last day of a target and was told later than this after it is on time but unproven. */
    int PROVEN_DAYS = 7;

    /** Where it comes from how many communes and provinces there are. */
    String UNITS_SOURCE = "Tổng cục Thống kê, danh mục hành chính tháng 9/2022";

    /** @return ids of the targets */
    Set<String> targets();

    /** @return address of the page on which more of it stands */
    String page();

    /**
     * @param provinces codes of DMHC-2022
     * @param day until whose end
     * @return what all of them together came to, one for each thing that is counted; nothing of it is part of a rate
     */
    List<Count> counts(List<String> provinces, LocalDate day);

    /** @return how the figures of one of its targets are to be read */
    Words words(Target target);

    /** @return the state of what the steps are read from, asked for before they are read: they are remembered while it stays */
    FigureMarks.State state();

    /**
     * @param target one of its own
     * @param within what the steps are of
     * @param asOf the last day; where teams work is told for it
     * @param knownOn as far as it was known at the end of that day, null for now
     * @return in any order
     */
    List<Step> steps(Target target, Within within, LocalDate asOf, LocalDate knownOn);

    /**
     * What pages and files say of figures, in Vietnamese.
     *
     * @param thing what is counted: {@code Tổ}
     * @param whole of which the share is: {@code Tổ đang hoạt động}
     * @param reached what happened to those that count: {@code đã được tập huấn trực tiếp}
     * @param source where the denominator comes from; null where the figures of lists and accounts are it
     * @param method sentences on how it is counted
     */
    record Words(String thing, String whole, String reached, String source, List<String> method) {}

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
