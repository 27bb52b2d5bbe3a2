package vn.hocso.learning;

import java.util.List;

import vn.hocso.learning.reminder.ReminderChoice;
import vn.hocso.roster.Consent;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.rights.ErasureRequest;
import vn.hocso.shared.text.Phones;

/**
 * The page on which a member sees what is held.
 *
 * @param held null for somebody who has not joined a team
 * @param passed how many lessons the member has passed
 * @param typedName what stands in the field of the name
 * @param problem why that is no name, null when it is
 * @param reminders what the member chose, null for somebody who has not joined
 * @param erasure what the person asked for and is not done yet, null for nothing
 */
record OwnDataView(OwnRecord held, int passed, String typedName, String problem,
        ReminderChoice reminders, ErasureRequest erasure) {

    public List<ConsentPurpose> purposes() {
        return List.of(ConsentPurpose.values());
    }

    /** @return null when the person never said anything about it */
    public Consent last(ConsentPurpose purpose) {
        return held.last(purpose);
    }

    /** @return null for nobody's */
    public String phone() {
        return held.phone() == null ? null : Phones.display(held.phone());
    }
}
