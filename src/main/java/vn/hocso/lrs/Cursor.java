package vn.hocso.lrs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Settings;

/** Turns "the rest of this list" into text that a client carries and cannot change; every replica signs with the same key. */
@ApplicationScoped
class Cursor {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;
    private static final char DOT = '.';

    private final Settings settings;
    private SecretKeySpec key;

    Cursor(Settings settings) {
        this.settings = settings;
    }

    void settle(@Observes StartupEvent start) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String settled = settings.fix("lrs.cursor-key", Base64.getEncoder().encodeToString(random));
        key = new SecretKeySpec(Base64.getDecoder().decode(settled), ALGORITHM);
    }

    String write(StatementQuery query) {
        return token(query.text().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DomainException INVALID when it was not made here, to the letter */
    StatementQuery read(String cursor) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor.substring(0, Math.max(cursor.indexOf(DOT), 0)));
            if (MessageDigest.isEqual(token(text).getBytes(StandardCharsets.UTF_8), cursor.getBytes(StandardCharsets.UTF_8))) {
                return StatementQuery.of(new String(text, StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException notBase64) {
            // the same answer as for a wrong signature
        }
        throw DomainException.invalid("cursor-invalid",
                "cursor: địa chỉ trang tiếp theo không đúng; hãy dùng nguyên giá trị more đã nhận.");
    }

    private String token(byte[] text) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(text) + DOT + encoder.encodeToString(sign(text));
    }

    private byte[] sign(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
