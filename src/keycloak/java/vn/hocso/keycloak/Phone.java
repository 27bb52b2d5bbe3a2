package vn.hocso.keycloak;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a code goes.
 *
 * @param userName with which the person signs in: the number, and "-2" after it for the second one on the same phone
 * @param number ten digits, as people write it
 */
record Phone(String userName, String number) {

    private static final Pattern USER_NAME = Pattern.compile("(0[35789][0-9]{8})(-[2-9])?");

    /** @return nothing for what is no Vietnamese mobile number */
    static Optional<Phone> typed(String text) {
        Matcher name = USER_NAME.matcher(text.replaceAll("[\\s.]", "").replaceFirst("^\\+84", "0"));
        return name.matches() ? Optional.of(new Phone(name.group(), name.group(1))) : Optional.empty();
    }

    /** @return the number as gateways want it: +84 and nine digits */
    String international() {
        return "+84" + number.substring(1);
    }
}
