package vn.hocso.learning.offline;

import java.util.List;
import java.util.UUID;

import vn.hocso.learning.offline.ActsTold.AttemptTold;

/**
 * What a phone packed for somebody else to carry.
 *
 * @param v version of this form
 * @param aud the service that it is for
 * @param member whose acts these are: the random name of statements
 * @param device random id of the browser
 * @param madeAt what its clock showed, milliseconds since 1970
 * @param ahead by how much our clock was ahead of it at their last contact, milliseconds
 * @param attempts each with what is new in it
 */
public record PackedActs(int v, String aud, UUID member, UUID device, long madeAt, long ahead, List<AttemptTold> attempts) {

    /** How many attempts are taken at once; five answers each. */
    public static final int MOST = 1_000;

    private static final long HUNDRED_YEARS = 3_155_760_000_000L;

    /** @return whether nothing is missing and nothing is beyond what a phone can have done */
    public boolean isComplete() {
        return member != null && device != null && ActsTold.isTime(madeAt) && ahead > -HUNDRED_YEARS && ahead < HUNDRED_YEARS
                && attempts != null
                && !attempts.isEmpty() && attempts.stream().allMatch(attempt -> attempt != null && attempt.isComplete());
    }
}
