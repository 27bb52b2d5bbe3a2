package vn.hocso.learning.reminder;

import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import io.quarkus.runtime.Startup;

/** By what push services know that it is this service which sends (RFC 8292). */
@Singleton
@Startup
class Vapid {

    private static final int MINUTES = 12 * 60;

    private final PublicJsonWebKey key;
    private final String contact;

    /** @throws IllegalStateException when there is a key and it is not usable: the service does not start */
    Vapid(PushConfig config,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.key = config.key().filter(text -> !text.isBlank()).map(Vapid::read).orElse(null);
        this.contact = config.contact().orElse(publicUrl);
    }

    boolean isOn() {
        return key != null;
    }

    /** @return the public point as browsers want it, empty while nothing is sent */
    Optional<String> publicKey() {
        return Optional.ofNullable(key)
                .map(known -> Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(CurvePoint.bytes((ECPublicKey) known.getPublicKey())));
    }

    /** @return the header {@code Authorization} for a message to that address; tokens use real time */
    String authorization(URI endpoint) {
        var claims = new JwtClaims();
        claims.setAudience(endpoint.getScheme() + "://" + endpoint.getRawAuthority());
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setSubject(contact);
        var token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return "vapid t=" + token.getCompactSerialization() + ", k=" + publicKey().orElseThrow();
        } catch (JoseException e) {
            throw new IllegalStateException("It could not be signed", e);
        }
    }

    private static PublicJsonWebKey read(String text) {
        try {
            PublicJsonWebKey read = PublicJsonWebKey.Factory.newPublicJwk(text);
            if (read.getPrivateKey() == null || !(read.getPublicKey() instanceof ECPublicKey point)
                    || point.getParams().getOrder().bitLength() != 256) {
                throw new IllegalStateException("hocso.learning.push.key is not a private EC P-256 key");
            }
            return read;
        } catch (JoseException e) {
            throw new IllegalStateException("hocso.learning.push.key is not a JSON Web Key", e);
        }
    }
}
