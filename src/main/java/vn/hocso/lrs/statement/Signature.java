package vn.hocso.lrs.statement;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.shared.DomainException;

/**
 * The signature of a statement (Data 2.6): a JWS in compact form, by RSA, over the statement as it was before. That it is
 * well-formed and fits is all that is checked; whose key it is the reader has to judge.
 */
public final class Signature {

    private static final String CONTENT_TYPE = "application/octet-stream";
    private static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512");
    private static final AlgorithmConstraints RSA_ONLY = new AlgorithmConstraints(ConstraintType.PERMIT,
            ALGORITHMS.toArray(String[]::new));

    private Signature() {}

    /**
     * @param statement with its id
     * @param attachment that says it is a signature
     * @param file what came with it
     * @throws DomainException INVALID when it is malformed, wrong or over something else
     */
    public static void check(Statement statement, Attachment attachment, byte[] file) {
        String type = attachment.contentType().split(";", 2)[0].strip();
        if (!CONTENT_TYPE.equalsIgnoreCase(type)) {
            throw broken("contentType phải là " + CONTENT_TYPE);
        }
        JsonNode signed = Json.whole(payload(new String(file, StandardCharsets.US_ASCII).strip()));
        if (!signed.isObject()) {
            throw broken("nội dung được ký phải là một bản ghi");
        }
        boolean same = Arrays.equals(ContentDigest.of(signed), statement.signed());
        if (!same || !sameId(signed, statement) || !sameTime(signed, statement)) {
            throw broken("nội dung được ký khác bản ghi nhận được");
        }
    }

    /** The leaf of the chain in the header, when there is one, is the only key that is believed. */
    private static String payload(String compact) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(RSA_ONLY);
            jws.setCompactSerialization(compact);
            if (!ALGORITHMS.contains(String.valueOf(jws.getAlgorithmHeaderValue())) || compact.endsWith(".")) {
                throw broken("thuật toán phải là RS256, RS384 hoặc RS512");
            }
            List<X509Certificate> chain = jws.getCertificateChainHeaderValue();
            if (jws.getHeaders().getObjectHeaderValue("x5c") == null) {
                return Json.decode(jws.getUnverifiedPayloadBytes());
            }
            if (chain == null || chain.isEmpty() || !(chain.get(0).getPublicKey() instanceof RSAPublicKey)) {
                throw broken("chứng thư trong x5c không có khoá RSA");
            }
            jws.setKey(chain.get(0).getPublicKey());
            // Short keys of old certificates: the check is against mistakes, not against forgers.
            jws.setDoKeyValidation(false);
            if (!jws.verifySignature()) {
                throw broken("chữ ký không đúng với chứng thư trong x5c");
            }
            return Json.decode(jws.getPayloadBytes());
        } catch (JoseException | IllegalArgumentException | ClassCastException e) {
            throw broken("không phải JWS dạng nén (compact)");
        }
    }

    private static boolean sameId(JsonNode signed, Statement statement) {
        JsonNode id = signed.get("id");
        return id == null || id.isTextual() && statement.id().equals(Formats.uuid(id.textValue()));
    }

    private static boolean sameTime(JsonNode signed, Statement statement) {
        JsonNode time = signed.get("timestamp");
        Instant instant = time == null || !time.isTextual() ? null : Formats.instant(time.textValue());
        return time == null || statement.timestamp() == null || statement.timestamp().equals(instant);
    }

    private static DomainException broken(String rule) {
        return DomainException.invalid("signature-invalid", "attachments: chữ ký: " + rule + ".");
    }
}
