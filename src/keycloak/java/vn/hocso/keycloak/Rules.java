package vn.hocso.keycloak;

import org.keycloak.models.RealmModel;

/**
 * How long a code is good and how many there are. Each can be another one as an attribute of the realm, which takes effect
 * at once and for all replicas.
 *
 * @param validSeconds {@code hocsoSms.validSeconds}: 300
 * @param resendSeconds {@code hocsoSms.resendSeconds}: from one code to the next for the same number, 60
 * @param perQuarter {@code hocsoSms.perQuarter}: codes for one number in 15 minutes, 3
 * @param perDay {@code hocsoSms.perDay}: codes for one number in 24 hours, 10
 * @param perAddress {@code hocsoSms.perAddress}: requests from one address in an hour, 60: a class sits behind one address
 * @param perHour {@code hocsoSms.perHour}: messages in an hour for everybody together, 600: what the bill can become
 * @param restSeconds {@code hocsoSms.restSeconds}: how long nobody is offered a code after the gateway failed, 30
 */
record Rules(int validSeconds, int resendSeconds, int perQuarter, int perDay, int perAddress, int perHour, int restSeconds) {

    /** Wrong codes after which a code is worth nothing. */
    static final int TRIES = 5;

    static Rules of(RealmModel realm) {
        return new Rules(number(realm, "validSeconds", 300), number(realm, "resendSeconds", 60), number(realm, "perQuarter", 3),
                number(realm, "perDay", 10), number(realm, "perAddress", 60), number(realm, "perHour", 600),
                number(realm, "restSeconds", 30));
    }

    private static int number(RealmModel realm, String name, int otherwise) {
        return Math.max(1, realm.getAttribute("hocsoSms." + name, otherwise));
    }
}
