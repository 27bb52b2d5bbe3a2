package vn.hocso.training;

import java.time.LocalDate;

/** What pages of figures say of frozen values beside them; {@code freeze} knows. */
public interface FrozenNotes {

    /**
     * @param asOf the day that is looked at
     * @return equal to what was returned before as long as the same is said; null while there is nothing to say
     */
    Object of(Target target, LocalDate asOf);
}
