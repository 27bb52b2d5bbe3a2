package vn.hocso.roster;

import java.time.Instant;

/**
 * That a person agreed to something, and until when.
 *
 * @param textVersion of the words that were shown
 * @param withdrawnAt null while it stands
 */
public record Consent(ConsentPurpose purpose, String textVersion, Instant givenAt, Instant withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
