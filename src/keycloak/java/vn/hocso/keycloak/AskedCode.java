package vn.hocso.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What one sign-in, in one window of one browser, keeps of the code that was asked for in it; also for a number that got
 * none, so that both look alike. The code itself is kept nowhere: a digest with a key of the realm, since a million
 * codes are soon tried without one.
 *
 * @param sentAt seconds since 1970
 */
record AskedCode(String id, Phone phone, String digest, long sentAt) {

    private static final String NOTE = "hocsoSmsCode";
    private static final String MAC = "HmacSHA512";
    private static final int DIGITS = 6;

    static String newCode() {
        return SecretGenerator.getInstance().randomString(DIGITS, SecretGenerator.DIGITS);
    }

    static AskedCode of(KeycloakSession session, Phone phone, String code) {
        String id = UUID.randomUUID().toString();
        return new AskedCode(id, phone, digest(session, id, code), Time.currentTimeSeconds());
    }

    static Optional<AskedCode> in(AuthenticationSessionModel signIn) {
        String note = signIn.getAuthNote(NOTE);
        if (note == null) {
            return Optional.empty();
        }
        String[] parts = note.split(" ");
        return Phone.typed(parts[1]).map(phone -> new AskedCode(parts[0], phone, parts[2], Long.parseLong(parts[3])));
    }

    void keepIn(AuthenticationSessionModel signIn) {
        signIn.setAuthNote(NOTE, String.join(" ", id, phone.userName(), digest, Long.toString(sentAt)));
    }

    static void forgetIn(AuthenticationSessionModel signIn) {
        signIn.removeAuthNote(NOTE);
    }

    static boolean isCode(String typed) {
        return typed.matches("[0-9]{" + DIGITS + "}");
    }

    boolean is(KeycloakSession session, String typed) {
        return MessageDigest.isEqual(bytes(digest), bytes(digest(session, id, typed)));
    }

    boolean isExpired(Rules rules) {
        return Time.currentTimeSeconds() >= sentAt + rules.validSeconds();
    }

    /** @return seconds until another one may be asked for */
    long wait(Rules rules) {
        return Math.max(0, sentAt + rules.resendSeconds() - Time.currentTimeSeconds());
    }

    private static String digest(KeycloakSession session, String id, String code) {
        SecretKey key = session.keys().getActiveKey(session.getContext().getRealm(), KeyUse.SIG, Algorithm.HS512)
                .getSecretKey();
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("hocso-sms " + id + " " + code)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
