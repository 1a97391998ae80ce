package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A key that signs notes. Its private half is never printed by [#toString].
public final class SigningKey {
    private final VerifierKey verifier;
    private final byte[] secret;

    private SigningKey(VerifierKey verifier, byte[] secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /// A new key from the system's source of randomness.
    public static SigningKey generate(String name, SignatureKind kind) {
        return of(name, kind, Ciphers.of(kind).generate());
    }

    /// The key in a PEM of PKCS#8, as `openssl genpkey` writes it.
    ///
    /// @throws MalformedEvidence when the text is no private key in PEM, or not one of this kind
    public static SigningKey fromPem(String name, SignatureKind kind, String pem) {
        return of(name, kind, Ciphers.of(kind).secretFromDer(Pem.read("PRIVATE KEY", pem)));
    }

    private static SigningKey of(String name, SignatureKind kind, byte[] secret) {
        return new SigningKey(new VerifierKey(name, kind, Ciphers.of(kind).publicOf(secret)), secret);
    }

    /// PKCS#8 in PEM. Whoever has this text can sign.
    public String pem() {
        return Pem.write("PRIVATE KEY", Ciphers.of(verifier.kind()).secretToDer(secret));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// Signs the text of a note.
    ///
    /// @throws IllegalStateException when the key is a witness's, whose signature says the time
    public NoteSignature sign(String text) {
        if (verifier.kind() == SignatureKind.COSIGNATURE) {
            throw new IllegalStateException("A witness cosigns with the time");
        }
        return verifier.signed(Ciphers.of(verifier.kind()).sign(secret, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Signs a checkpoint as a witness that has seen it consistent with all it saw before.
    ///
    /// @param at the witness's time, kept to the second
    /// @throws IllegalStateException when the key is not a witness's
    public NoteSignature cosign(String text, Instant at) {
        if (verifier.kind() != SignatureKind.COSIGNATURE) {
            throw new IllegalStateException("Only a witness cosigns");
        }
        return verifier.signed(Cosignature.make(secret, text.getBytes(StandardCharsets.UTF_8), at.getEpochSecond()));
    }

    @Override
    public String toString() {
        return "private key of " + verifier;
    }
}
