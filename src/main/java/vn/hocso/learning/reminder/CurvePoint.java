package vn.hocso.learning.reminder;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Points of the curve P-256 as browsers write them: 4, then both coordinates. */
final class CurvePoint {

    private static final int LENGTH = 65;
    private static final int COORDINATE = 32;
    private static final byte UNCOMPRESSED = 4;

    private CurvePoint() {}

    /** @throws InvalidKeyException when it is no point of the curve: agreeing with one would tell of our key */
    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        ECParameterSpec curve = curve();
        if (point.length != LENGTH || point[0] != UNCOMPRESSED) {
            throw new InvalidKeyException("No uncompressed point");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, LENGTH));
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right = x.pow(2).add(curve.getCurve().getA()).multiply(x).add(curve.getCurve().getB()).mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
            throw new InvalidKeyException("No point of the curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    static byte[] bytes(ECPublicKey key) {
        byte[] point = new byte[LENGTH];
        point[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), point, 1 + COORDINATE);
        put(key.getW().getAffineY(), point, LENGTH);
        return point;
    }

    static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static void put(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, into, end - length, length);
    }
}
