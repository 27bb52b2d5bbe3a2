package vn.hocso.learning.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.learning.offline.PackedActs;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Sha256;

/** Opens a parcel: a compact JWS whose header names the key. What is read was checked as it came, byte for byte. */
@ApplicationScoped
class ParcelReader {

    static final int LARGEST = 2_000_000;

    private static final String TYPE = "hocso-acts";
    private static final int VERSION = 1;
    private static final String FRAME = "HSQ1:";
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final AlgorithmConstraints ONE_ALGORITHM = new AlgorithmConstraints(ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final ObjectMapper json;
    private final String audience;

    ParcelReader(ObjectMapper json,
            @ConfigProperty(name = "hocso.id-base", defaultValue = "https://hocso.example/id") String audience) {
        this.json = json;
        this.audience = audience;
    }

    /**
     * @throws DomainException TOO_LARGE {@code relay-too-large}, INVALID {@code relay-incomplete} for a part of a sequence of QR
     *         codes, {@code relay-unreadable}, {@code relay-altered}, {@code relay-version}, {@code relay-foreign}
     */
    Parcel read(byte[] file) {
        if (file.length > LARGEST) {
            throw tooLarge();
        }
        String text = new String(file, StandardCharsets.ISO_8859_1).strip();
        if (text.startsWith(FRAME)) {
            throw DomainException.invalid("relay-incomplete",
                    "Đây mới là một phần của gói. Bạn quét cho đủ các mã QR, hoặc nhận tệp của người học.");
        }
        if (!FORM.matcher(text).matches() || !Stream.of(text.split("\\.")).allMatch(ParcelReader::isWrittenTheOneWay)) {
            throw unreadable();
        }
        return open(text);
    }

    private Parcel open(String text) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ONE_ALGORITHM);
            jws.setCompactSerialization(text);
            if (!TYPE.equals(jws.getHeaders().getObjectHeaderValue("typ"))) {
                throw foreign();
            }
            EllipticCurveJsonWebKey key = KeyText.read(keyIn(text));
            jws.setKey(key.getPublicKey());
            String keyId = KeyText.thumbprint(key);
            if (!keyId.equals(jws.getHeaders().getObjectHeaderValue("kid")) || !jws.verifySignature()) {
                throw altered();
            }
            PackedActs acts = acts(jws.getPayloadBytes());
            return new Parcel(Sha256.hex(text.substring(0, text.lastIndexOf('.'))), keyId, acts, text);
        } catch (JoseException e) {
            throw altered();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keyIn(String text) throws JoseException {
        byte[] header = Base64.getUrlDecoder().decode(text.substring(0, text.indexOf('.')));
        return JsonUtil.parseJson(new String(header, StandardCharsets.UTF_8)).get("jwk") instanceof Map<?, ?> key
                ? (Map<String, Object>) key
                : Map.of();
    }

    private PackedActs acts(byte[] payload) {
        try {
            JsonNode written = json.readTree(payload);
            if (written == null || written.path("v").asInt() != VERSION) {
                throw DomainException.invalid("relay-version",
                        "Gói này do bản khác của trang làm ra. Người học mở lại trang khi có mạng rồi làm gói mới.");
            }
            if (!audience.equals(written.path("aud").asText())) {
                throw foreign();
            }
            PackedActs acts = json.treeToValue(written, PackedActs.class);
            if (acts.attempts() != null && acts.attempts().size() > PackedActs.MOST) {
                throw tooLarge();
            }
            if (!acts.isComplete()) {
                throw unreadable();
            }
            return acts;
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** The same bytes can be written in several ways that differ in bits which nobody reads; a phone writes one of them. */
    private static boolean isWrittenTheOneWay(String part) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Base64.getUrlDecoder().decode(part)).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static DomainException unreadable() {
        return DomainException.invalid("relay-unreadable",
                "Tệp này không phải gói bài học của Học Số, hoặc đã hỏng. Người học làm gói mới từ trang “Bài trên máy”.");
    }

    private static DomainException altered() {
        return DomainException.invalid("relay-altered",
                "Gói đã bị sửa hoặc hỏng trên đường, nên không nhận gì. Người học vẫn giữ bài trên máy và làm gói mới được.");
    }

    private static DomainException foreign() {
        return DomainException.invalid("relay-foreign", "Gói này không làm cho trang này, nên không nhận gì.");
    }

    private static DomainException tooLarge() {
        return new DomainException(DomainException.Kind.TOO_LARGE, "relay-too-large",
                "Gói quá lớn: nhiều nhất 2 MB và 1.000 lượt làm bài.");
    }
}
