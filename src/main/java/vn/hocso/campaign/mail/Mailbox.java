package vn.hocso.campaign.mail;

import java.time.Instant;

/**
 * Where an office gets letters.
 *
 * @param address of the office, null while none was told
 * @param wanted false when the office wants no letters
 */
record Mailbox(Office office, String address, boolean wanted, Instant toldAt) {

    static Mailbox none(Office office) {
        return new Mailbox(office, null, true, null);
    }

    public boolean isOpen() {
        return address != null && wanted;
    }
}
