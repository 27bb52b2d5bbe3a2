package vn.hocso.identity;

import java.util.Optional;

/** Knows what persons are called; implemented by the room {@code roster}, because a member's token carries no name. */
public interface NameSource {

    /**
     * @param subject of the token
     * @return họ và tên, empty for somebody who has not joined a team
     */
    Optional<String> nameOf(String subject);
}
