package cn.govshare.evidence.note;

/// What the kinds of signature are made of.
final class Ciphers {
    private static final Cipher ED25519 = new Ed25519();
    private static final Cipher COSIGNATURE = new Cosignature();
    private static final Cipher SM2 = new Sm2();

    private Ciphers() {}

    static Cipher of(SignatureKind kind) {
        return switch (kind) {
            case ED25519 -> ED25519;
            case COSIGNATURE -> COSIGNATURE;
            case SM2 -> SM2;
        };
    }

    /// One way of signing. Keys are bytes: a public key as it stands in a key's line, a secret as it is
    /// cheapest to use.
    interface Cipher {
        byte[] generate();

        byte[] publicOf(byte[] secret);

        byte[] sign(byte[] secret, byte[] text);

        boolean verifies(byte[] key, byte[] text, byte[] signature);

        void requirePublic(byte[] key);

        byte[] publicToDer(byte[] key);

        byte[] publicFromDer(byte[] der);

        byte[] secretToDer(byte[] secret);

        byte[] secretFromDer(byte[] der);
    }
}
