package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// SM2 with SM3 on the curve of GB/T 32918.5: secrets of 32 bytes, public keys as uncompressed points of 65.
final class Sm2 implements Ciphers.Cipher {
    private static final ECNamedDomainParameters CURVE =
            new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByName("sm2p256v1"));
    private static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final int SECRET_LENGTH = 32;
    private static final int POINT_LENGTH = 65;
    private static final int UNCOMPRESSED = 4;

    @Override
    public byte[] generate() {
        var random = new SecureRandom();
        // From 1 to n - 2, as the standard asks.
        var limit = CURVE.getN().subtract(BigInteger.ONE);
        BigInteger secret;
        do {
            secret = new BigInteger(limit.bitLength(), random);
        } while (secret.signum() == 0 || secret.compareTo(limit) >= 0);
        return bytes(secret);
    }

    @Override
    public byte[] publicOf(byte[] secret) {
        return new FixedPointCombMultiplier()
                .multiply(CURVE.getG(), new BigInteger(1, secret))
                .normalize()
                .getEncoded(false);
    }

    @Override
    public byte[] sign(byte[] secret, byte[] text) {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithID(new ParametersWithRandom(secretKey(secret), new SecureRandom()), USER));
        signer.update(text, 0, text.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 can sign with every key of the curve", e);
        }
    }

    @Override
    public boolean verifies(byte[] key, byte[] text, byte[] signature) {
        var signer = new SM2Signer();
        signer.init(false, new ParametersWithID(publicKey(key), USER));
        signer.update(text, 0, text.length);
        return signer.verifySignature(signature);
    }

    @Override
    public void requirePublic(byte[] key) {
        if (key.length != POINT_LENGTH || key[0] != UNCOMPRESSED) {
            throw new MalformedEvidence("A public key of SM2 is an uncompressed point of 65 bytes.");
        }
        try {
            publicKey(key);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("The point is not on the curve of SM2.", e);
        }
    }

    @Override
    public byte[] publicToDer(byte[] key) {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey(key))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("A public key can always be written", e);
        }
    }

    @Override
    public byte[] publicFromDer(byte[] der) {
        if (Pem.readDer(der, PublicKeyFactory::createKey) instanceof ECPublicKeyParameters key && onTheCurve(key)) {
            return key.getQ().getEncoded(false);
        }
        throw new MalformedEvidence("The public key is not one of SM2.");
    }

    @Override
    public byte[] secretToDer(byte[] secret) {
        try {
            return PrivateKeyInfoFactory.createPrivateKeyInfo(secretKey(secret)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("A private key can always be written", e);
        }
    }

    @Override
    public byte[] secretFromDer(byte[] der) {
        if (Pem.readDer(der, PrivateKeyFactory::createKey) instanceof ECPrivateKeyParameters key && onTheCurve(key)) {
            return bytes(key.getD());
        }
        throw new MalformedEvidence("The private key is not one of SM2.");
    }

    private static boolean onTheCurve(ECKeyParameters key) {
        var curve = key.getParameters();
        return curve.getCurve().equals(CURVE.getCurve())
                && curve.getG().equals(CURVE.getG())
                && curve.getN().equals(CURVE.getN());
    }

    private static ECPublicKeyParameters publicKey(byte[] key) {
        return new ECPublicKeyParameters(CURVE.getCurve().decodePoint(key), CURVE);
    }

    private static ECPrivateKeyParameters secretKey(byte[] secret) {
        return new ECPrivateKeyParameters(new BigInteger(1, secret), CURVE);
    }

    private static byte[] bytes(BigInteger secret) {
        var bytes = secret.toByteArray();
        var padded = new byte[SECRET_LENGTH + 1];
        System.arraycopy(bytes, 0, padded, padded.length - bytes.length, bytes.length);
        return Arrays.copyOfRange(padded, 1, padded.length);
    }
}
