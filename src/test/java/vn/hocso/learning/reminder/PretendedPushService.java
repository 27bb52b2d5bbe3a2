package vn.hocso.learning.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A push service and the browsers behind it: it takes messages, the browsers read them. */
final class PretendedPushService implements AutoCloseable {

    /** A browser with keys of its own; messages are read by the steps of RFC 8291, section 3, from the reader's side. */
    static final class Phone {

        final String endpoint;
        private final KeyPair keys;
        private final byte[] secret = "sixteen letters!".getBytes(StandardCharsets.US_ASCII);

        private Phone(String endpoint) throws GeneralSecurityException {
            this.endpoint = endpoint;
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            keys = pairs.generateKeyPair();
        }

        String p256dh() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(CurvePoint.bytes((ECPublicKey) keys.getPublic()));
        }

        String auth() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        }

        String read(byte[] message) throws GeneralSecurityException {
            ByteBuffer parts = ByteBuffer.wrap(message);
            byte[] salt = taken(parts, 16);
            parts.getInt();
            byte[] sender = taken(parts, parts.get());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(CurvePoint.key(sender), true);
            byte[] input = mac(mac(secret, agreement.generateSecret()), "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                    CurvePoint.bytes((ECPublicKey) keys.getPublic()), sender, new byte[]{1});
            byte[] key = mac(salt, input);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(block(key, "Content-Encoding: aes128gcm\0", 16), "AES"),
                    new GCMParameterSpec(128, block(key, "Content-Encoding: nonce\0", 12)));
            byte[] record = cipher.doFinal(taken(parts, parts.remaining()));
            if (record[record.length - 1] != 2) {
                throw new GeneralSecurityException("Not the last record");
            }
            return new String(record, 0, record.length - 1, StandardCharsets.UTF_8);
        }

        private static byte[] block(byte[] key, String info, int length) throws GeneralSecurityException {
            return Arrays.copyOf(mac(key, info.getBytes(StandardCharsets.US_ASCII), new byte[]{1}), length);
        }

        private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Arrays.stream(parts).forEach(mac::update);
            return mac.doFinal();
        }

        private static byte[] taken(ByteBuffer from, int length) {
            byte[] bytes = new byte[length];
            from.get(bytes);
            return bytes;
        }
    }

    record Message(String endpoint, Headers headers, byte[] body) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    PretendedPushService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    Phone phone(String name) throws GeneralSecurityException {
        return new Phone(origin() + "/" + name);
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answer(Phone phone, int status) {
        answers.put(phone.endpoint, status);
    }

    /** @return what came for that browser */
    List<Message> to(Phone phone) {
        return messages.stream().filter(message -> message.endpoint.equals(phone.endpoint)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String endpoint = origin() + exchange.getRequestURI();
        messages.add(new Message(endpoint, exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(answers.getOrDefault(endpoint, 201), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
