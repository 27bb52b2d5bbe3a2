package vn.hocso.learning.reminder;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A message that the browser can read and its push service cannot (RFC 8291): one record of {@code aes128gcm} (RFC 8188). */
final class PushCipher {

    private static final int SALT = 16;
    private static final int RECORD_SIZE = 4096;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushCipher() {}

    /**
     * @param reader public point of the browser, 65 bytes
     * @param secret of the browser, 16 bytes
     * @throws GeneralSecurityException when the point is none of the curve
     */
    static byte[] encrypt(byte[] text, byte[] reader, byte[] secret) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair own = pairs.generateKeyPair();
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(text, reader, secret, (ECPrivateKey) own.getPrivate(), CurvePoint.bytes((ECPublicKey) own.getPublic()),
                salt);
    }

    /** The same with a pair of keys and a salt that were made before. */
    static byte[] encrypt(byte[] text, byte[] reader, byte[] secret, ECPrivateKey own, byte[] ownPoint, byte[] salt)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(CurvePoint.key(reader), true);
        byte[] shared = mac(secret, agreement.generateSecret());
        byte[] input = mac(shared, "WebPush: info\0".getBytes(US_ASCII), reader, ownPoint, new byte[]{1});
        byte[] key = mac(salt, input);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(derived(key, "Content-Encoding: aes128gcm\0", KEY), "AES"),
                new GCMParameterSpec(TAG_BITS, derived(key, "Content-Encoding: nonce\0", NONCE)));
        byte[] record = Arrays.copyOf(text, text.length + 1);
        record[text.length] = LAST_RECORD;
        byte[] sealed = cipher.doFinal(record);
        return ByteBuffer.allocate(SALT + Integer.BYTES + 1 + ownPoint.length + sealed.length).put(salt).putInt(RECORD_SIZE)
                .put((byte) ownPoint.length).put(ownPoint).put(sealed).array();
    }

    /** HKDF of one block, which is all that is needed. */
    private static byte[] derived(byte[] key, String info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(key, info.getBytes(US_ASCII), new byte[]{1}), length);
    }

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
