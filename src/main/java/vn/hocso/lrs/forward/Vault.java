package vn.hocso.lrs.forward;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import vn.hocso.lrs.forward.ForwardConfig.NamedSecret;
import vn.hocso.lrs.forward.Setback.Stop;

/**
 * The secrets of other stores. What is typed into the page is encrypted (AES-256-GCM) with a key from the environment, together with
 * the address and the key it belongs to: whoever changes the address in the database cannot have the secret sent there. Neither can
 * whoever types an address and chooses a secret of the configuration: that names where it may go.
 */
@Singleton
@Startup
public class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, NamedSecret> named;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalStateException when the key is none, or a secret's address: the service does not start */
    Vault(ForwardConfig config) {
        this.named = config.secrets();
        this.named.forEach(Vault::check);
        this.key = config.key().map(Vault::key).orElse(null);
    }

    /** @return whether a secret can be typed into the page */
    public boolean takesSecrets() {
        return key != null;
    }

    /** @return the names of the configuration's secrets */
    public Set<String> names() {
        return new TreeSet<>(named.keySet());
    }

    /** @return where that secret of the configuration may go, null when it may go to this address */
    public String keptFrom(String name, String endpoint) {
        NamedSecret secret = named.get(name);
        return secret == null || holds(secret, URI.create(endpoint)) ? null : secret.endpoint().toString();
    }

    /** @param place what the secret belongs to: see {@link #place} */
    public byte[] lock(String secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), place)
                .orElseThrow(() -> new IllegalStateException("A secret could not be encrypted"));
        byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, kept, NONCE_BYTES, locked.length);
        return kept;
    }

    /** @return empty when the key of the environment is another one, or the row was tampered with */
    Optional<String> unlock(byte[] kept, String place) {
        if (key == null || kept.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        return crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(kept, NONCE_BYTES),
                Arrays.copyOfRange(kept, NONCE_BYTES, kept.length), place)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** @throws Stop when it cannot be had with this configuration, or is not for this target's address */
    String secretOf(Target target) throws Stop {
        if (target.secretName() == null) {
            return unlock(target.secret(), place(target.code(), target.endpoint().toString(), target.key()))
                    .orElseThrow(Vault::closed);
        }
        NamedSecret secret = Optional.ofNullable(named.get(target.secretName())).orElseThrow(Vault::closed);
        if (!holds(secret, target.endpoint())) {
            throw new Stop(Setback.denied("Mã bí mật " + target.secretName() + " trong cấu hình không dành cho địa chỉ này."));
        }
        return secret.value();
    }

    private static Stop closed() {
        return new Stop(Setback.denied("Không mở được mã bí mật bằng cấu hình hiện tại."));
    }

    private static boolean holds(NamedSecret secret, URI endpoint) {
        return new Reach(secret.endpoint()).holds(endpoint);
    }

    private static void check(String name, NamedSecret secret) {
        try {
            new Reach(secret.endpoint());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("hocso.lrs.forward.secrets." + name + ".endpoint is no address of http(s)", e);
        }
    }

    public static String place(String code, String endpoint, String user) {
        return String.join("\n", code, endpoint, user);
    }

    private Optional<byte[]> crypt(int mode, byte[] nonce, byte[] text, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static SecretKeySpec key(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // said below; the value itself must not reach a log
        }
        throw new IllegalStateException("hocso.lrs.forward.key is not 32 bytes in Base64");
    }
}
