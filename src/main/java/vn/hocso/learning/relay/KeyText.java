package vn.hocso.learning.relay;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.util.Map;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

import vn.hocso.shared.DomainException;

/** Reads the keys of phones: public points of P-256 and nothing else. */
final class KeyText {

    private static final int LONGEST = 400;
    private static final String CURVE = "P-256";

    private KeyText() {}

    /** @throws DomainException INVALID {@code key-unreadable}, also for a private key and for a point beside the curve */
    static EllipticCurveJsonWebKey read(String text) {
        try {
            if (text != null && text.length() <= LONGEST) {
                return read(JsonUtil.parseJson(text));
            }
        } catch (JoseException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    static EllipticCurveJsonWebKey read(Map<String, Object> members) {
        try {
            if (!members.containsKey("d")
                    && PublicJsonWebKey.Factory.newPublicJwk(members) instanceof EllipticCurveJsonWebKey key
                    && CURVE.equals(key.getCurveName()) && isOnCurve(key.getECPublicKey())) {
                return key;
            }
        } catch (JoseException | RuntimeException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** The libraries do not ask: y² = x³ + ax + b. */
    private static boolean isOnCurve(ECPublicKey key) {
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        EllipticCurve curve = key.getParams().getCurve();
        BigInteger prime = ((ECFieldFp) curve.getField()).getP();
        BigInteger right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
        return x.compareTo(prime) < 0 && y.compareTo(prime) < 0 && y.multiply(y).subtract(right).mod(prime).signum() == 0;
    }

    /** @return RFC 7638, SHA-256, base64url */
    static String thumbprint(EllipticCurveJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    private static DomainException unreadable() {
        return DomainException.invalid("key-unreadable", "Khóa của máy không đọc được.");
    }
}
