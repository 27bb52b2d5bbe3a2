package vn.hocso.shared.text;

import java.util.Locale;

/**
 * Codes that people copy from paper: characters that do not look alike, and a check character at the end. The alphabet has 31 characters, a
 * prime, and each place a weight of its own, so that any one wrong character and any two exchanged ones show.
 */
public final class CheckedCode {

    /** Without 0 O and 1 I L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** How many characters there are. */
    public static final int BASE = ALPHABET.length();

    private CheckedCode() {}

    /**
     * @param values of all characters but the last one, 0 to 30 each; fewer than 30 of them
     * @return the code, one character longer
     */
    public static String of(int[] values) {
        var code = new StringBuilder(values.length + 1);
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (i + 1) * values[i];
            code.append(ALPHABET.charAt(values[i]));
        }
        int check = 0;
        while ((sum + (values.length + 1) * check) % BASE != 0) {
            check++;
        }
        return code.append(ALPHABET.charAt(check)).toString();
    }

    /** @return what a person typed, as codes are compared: upper case, without marks, spaces or hyphens */
    public static String typed(String text) {
        return Vietnamese.fold(text).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** @return whether all its characters are some that codes have */
    public static boolean hasOnlyCharactersOfCodes(String code) {
        return code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }

    /** @return whether the check character fits, and all others are some that codes have */
    public static boolean isRight(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
        }
        return hasOnlyCharactersOfCodes(code) && sum % BASE == 0;
    }
}
