package vn.hocso.keycloak;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keycloak.common.util.SecretGenerator;

/**
 * One person whom a phone knows. The name is on the phone alone: Keycloak keeps none of members.
 *
 * @param user id of the account
 * @param pin id of what the account has of the PIN, see {@link StoredPin}
 * @param key drawn for this person on this phone; without it the PIN opens nothing, and is not even found out
 * @param name what is shown, as the person typed it
 */
record KeptName(String user, String pin, String key, String name) {

    private static final int KEY_BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\d .'-]{1,20}");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern KEY = Pattern.compile("[\\w-]{43}");

    static String newKey() {
        return encode(SecretGenerator.getInstance().randomBytes(KEY_BYTES));
    }

    /** @return the name as it will be shown; nothing for what is none */
    static Optional<String> typed(String text) {
        String name = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        return Optional.of(name).filter(clean -> NAME.matcher(clean).matches());
    }

    /** @return nothing for what was not written by {@link #written} */
    static Optional<KeptName> read(String text) {
        String[] parts = text.split("\\.");
        if (parts.length != 4 || !ID.matcher(parts[0]).matches() || !ID.matcher(parts[1]).matches()
                || !KEY.matcher(parts[2]).matches()) {
            return Optional.empty();
        }
        try {
            String name = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
            return typed(name).map(shown -> new KeptName(parts[0], parts[1], parts[2], shown));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return of characters that a cookie may have */
    String written() {
        return String.join(".", user, pin, key, encode(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** @return what a page shows of it, and sends back */
    Map<String, String> shown() {
        return Map.of("id", pin, "name", name);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
