package vn.hocso.training;

import java.util.Set;

/** Something that counts targets which no rule of "trained" counts, and has a page for it. Other rooms implement it. */
public interface CountedBeside {

    /** @return ids of the targets */
    Set<String> targets();

    /** @return address of the page on which their figures stand */
    String page();
}
