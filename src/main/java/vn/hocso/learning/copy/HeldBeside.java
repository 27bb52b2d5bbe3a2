package vn.hocso.learning.copy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What another room holds about a member; it goes into the copy of the member's data. */
public interface HeldBeside {

    /**
     * One thing that is held.
     *
     * @param sentence for the person
     * @param facts for a program
     */
    record Thing(String sentence, Map<String, Object> facts) {}

    /** @return name of the part in the copy for programs */
    String part();

    /** @return its heading in the copy for people */
    String heading();

    /** @return the newest first */
    List<Thing> of(UUID member);
}
