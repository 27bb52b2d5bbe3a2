package vn.hocso.campaign.mail;

import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;

/** The address of an office as it was typed: nothing that could become a second line of a letter's head, nothing that looks like a person's number. */
final class Address {

    private static final int LONGEST = 254;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern PLAIN = Pattern
            .compile("[A-Za-z0-9](?:[A-Za-z0-9_+-]|\\.(?!\\.)){0,62}(?<!\\.)@(?:" + LABEL + "\\.)+[A-Za-z]{2,63}");
    private static final Pattern NUMBER = Pattern.compile("[^@]*(?:\\d[._+-]?){8}.*");

    private Address() {}

    /**
     * @return null when nothing was typed
     * @throws DomainException INVALID {@code address-wrong}, {@code address-of-person}
     */
    static String of(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.length() > LONGEST || !PLAIN.matcher(typed).matches()) {
            throw DomainException.invalid("address-wrong",
                    "Bạn ghi một địa chỉ thư điện tử, không dấu, ví dụ chuyendoiso@tinh.example.");
        }
        if (NUMBER.matcher(typed).matches()) {
            throw DomainException.invalid("address-of-person",
                    "Địa chỉ này giống số điện thoại của một người. Bạn ghi hộp thư của đơn vị.");
        }
        return typed;
    }
}
