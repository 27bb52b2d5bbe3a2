package vn.hocso.shared;

/** By which a phone knows that another person uses it now, without knowing who. */
public final class PersonMark {

    private static final int DIGITS = 16;

    private PersonMark() {}

    /** @param subject Keycloak's id of the person */
    public static String of(String subject) {
        return Sha256.hex(subject).substring(0, DIGITS);
    }
}
