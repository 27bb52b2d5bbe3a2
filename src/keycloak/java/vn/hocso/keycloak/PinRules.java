package vn.hocso.keycloak;

import org.keycloak.models.RealmModel;

/**
 * How long a phone keeps people, as an attribute of the realm that takes effect at once.
 *
 * @param unusedSeconds {@code hocsoPin.unusedSeconds}: after that long without a sign-in by it a PIN is worth nothing, 90 days; 0 for no
 *        PINs at all
 */
record PinRules(int unusedSeconds) {

    /** Wrong PINs, one after the other, after which it is removed from that phone. */
    static final int TRIES = 5;

    private static final int DAY = 24 * 60 * 60;

    static PinRules of(RealmModel realm) {
        return new PinRules(Math.max(0, realm.getAttribute("hocsoPin.unusedSeconds", 90 * DAY)));
    }

    boolean areThere() {
        return unusedSeconds > 0;
    }
}
