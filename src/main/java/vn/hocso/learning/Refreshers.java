package vn.hocso.learning;

import java.time.Instant;
import java.util.Optional;

/** Whether being trained runs out for somebody; {@code training}, which has the targets, knows. */
public interface Refreshers {

    /**
     * @param province code of DMHC-2022, null without a team
     * @return code of the rule by which a target of the country or the province counts that is not over, and which expires; empty for
     *         nearly everybody
     */
    Optional<String> rule(String province, Instant now);
}
