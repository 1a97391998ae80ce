package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/// Ed25519 (RFC 8032): keys of 32 bytes, signatures of 64.
class Ed25519 implements Ciphers.Cipher {
    static final int SIGNATURE_LENGTH = 64;

    @Override
    public byte[] generate() {
        return new Ed25519PrivateKeyParameters(new SecureRandom()).getEncoded();
    }

    @Override
    public byte[] publicOf(byte[] secret) {
        return new Ed25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
    }

    @Override
    public byte[] sign(byte[] secret, byte[] text) {
        var signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(secret));
        signer.update(text, 0, text.length);
        return signer.generateSignature();
    }

    @Override
    public boolean verifies(byte[] key, byte[] text, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        var signer = new Ed25519Signer();
        signer.init(false, new Ed25519PublicKeyParameters(key));
        signer.update(text, 0, text.length);
        return signer.verifySignature(signature);
    }

    @Override
    public void requirePublic(byte[] key) {
        try {
            if (key.length == Ed25519PublicKeyParameters.KEY_SIZE
                    && new Ed25519PublicKeyParameters(key).getEncoded().length == key.length) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("The bytes are not a public key of Ed25519.", e);
        }
        throw new MalformedEvidence("A public key of Ed25519 does not have %d bytes.".formatted(key.length));
    }

    @Override
    public byte[] publicToDer(byte[] key) {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(new Ed25519PublicKeyParameters(key))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("A public key can always be written", e);
        }
    }

    @Override
    public byte[] publicFromDer(byte[] der) {
        if (Pem.readDer(der, PublicKeyFactory::createKey) instanceof Ed25519PublicKeyParameters key) {
            return key.getEncoded();
        }
        throw new MalformedEvidence("The public key is not one of Ed25519.");
    }

    @Override
    public byte[] secretToDer(byte[] secret) {
        try {
            AsymmetricKeyParameter key = new Ed25519PrivateKeyParameters(secret);
            return PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("A private key can always be written", e);
        }
    }

    @Override
    public byte[] secretFromDer(byte[] der) {
        if (Pem.readDer(der, PrivateKeyFactory::createKey) instanceof Ed25519PrivateKeyParameters key) {
            return key.getEncoded();
        }
        throw new MalformedEvidence("The private key is not one of Ed25519.");
    }
}
