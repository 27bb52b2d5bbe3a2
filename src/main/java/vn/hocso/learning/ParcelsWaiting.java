package vn.hocso.learning;

import java.util.UUID;

/** What a leader brought in a member's name and the member has to answer for first; {@code relay} knows. */
public interface ParcelsWaiting {

    /** @return of how many quizzes, 0 when nothing waits */
    int attemptsOf(UUID member);
}
