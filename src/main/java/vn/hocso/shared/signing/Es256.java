package vn.hocso.shared.signing;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;
import org.bouncycastle.util.BigIntegers;
import org.jose4j.jwa.CryptoPrimitive;
import org.jose4j.jws.EcdsaUsingShaAlgorithm.EcdsaP256UsingSha256;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jws.JsonWebSignatureAlgorithm;

import vn.hocso.shared.Sha256;

/**
 * ES256 (RFC 7518, 3.4) by Bouncy Castle: the signature of Java 17 takes twice as long, and was a third of what counting a completion costs the
 * service. The nonce follows from key and content (RFC 6979), so that no bad source of random numbers gives the key away.
 */
final class Es256 extends EcdsaP256UsingSha256 {

    private static final int BYTES = 32;

    private final ECPrivateKeyParameters key;

    /** @param key of the curve P-256 */
    Es256(ECPrivateKey key) {
        this.key = new ECPrivateKeyParameters(key.getS(), domain(key.getParams()));
    }

    /** Their table of names would load each curve that has one. */
    private static ECDomainParameters domain(ECParameterSpec curve) {
        ECPoint base = curve.getGenerator();
        var p256 = new SecP256R1Curve();
        return new ECDomainParameters(p256, p256.validatePoint(base.getAffineX(), base.getAffineY()), curve.getOrder(),
                BigInteger.valueOf(curve.getCofactor()));
    }

    /** @return a signature to be filled in, which this will sign */
    JsonWebSignature begun() {
        return new JsonWebSignature() {
            @Override
            public JsonWebSignatureAlgorithm getAlgorithm() {
                return Es256.this;
            }
        };
    }

    @Override
    public byte[] sign(CryptoPrimitive unused, byte[] content) {
        var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        BigInteger[] both = signer.generateSignature(Sha256.of(content));
        byte[] signature = new byte[2 * BYTES];
        BigIntegers.asUnsignedByteArray(both[0], signature, 0, BYTES);
        BigIntegers.asUnsignedByteArray(both[1], signature, BYTES, BYTES);
        return signature;
    }
}
