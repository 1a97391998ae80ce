package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a key that signs notes: enough to check, not to sign. Immutable; equal when name, kind
/// and key are.
public final class VerifierKey {
    private static final int ID_LENGTH = 4;

    private final String name;
    private final SignatureKind kind;
    private final byte[] key;
    private final byte[] id;

    VerifierKey(String name, SignatureKind kind, byte[] key) {
        this.name = requireName(name);
        this.kind = kind;
        this.key = key.clone();
        this.id = Arrays.copyOf(sha256(name + "\n", kind.identifier(), key), ID_LENGTH);
        Ciphers.of(kind).requirePublic(key);
    }

    /// Who signs: a name like a URL without its scheme, such as `data.liyang.gov.cn/audit-log`.
    public String name() {
        return name;
    }

    public SignatureKind kind() {
        return kind;
    }

    /// The four bytes by which a signature says that it was made with this key, as 8 hexadecimal digits.
    public String id() {
        return HexFormat.of().formatHex(id);
    }

    /// Whether the signature line names this key; it may still be false.
    public boolean made(NoteSignature signature) {
        return name.equals(signature.name()) && id().equals(signature.keyId());
    }

    /// Whether the signature line names this key and is true for the text.
    public boolean verifies(String text, NoteSignature signature) {
        return made(signature)
                && Ciphers.of(kind).verifies(key, text.getBytes(StandardCharsets.UTF_8), signature.bytes());
    }

    /// One line, `name+id+base64`, in which keys are handed from one to another (C2SP signed-note, "vkey").
    public String text() {
        var identifier = kind.identifier();
        var both = ByteBuffer.allocate(identifier.length + key.length)
                .put(identifier)
                .put(key)
                .array();
        return "%s+%s+%s".formatted(name, id(), Base64.getEncoder().encodeToString(both));
    }

    /// @throws MalformedEvidence when the line is no key, names a kind that is not known here, or its id is not
    ///     the key's
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedEvidence("\"%s\" is not a key: name+id+base64 is expected.".formatted(text));
        }
        var both = fromBase64(parts[2]);
        for (var kind : SignatureKind.values()) {
            var identifier = kind.identifier();
            if (both.length > identifier.length && Arrays.equals(identifier, Arrays.copyOf(both, identifier.length))) {
                var key = new VerifierKey(parts[0], kind, Arrays.copyOfRange(both, identifier.length, both.length));
                if (!key.id().equals(parts[1])) {
                    throw new MalformedEvidence("The key of %s has the id %s, not %s: the line was changed."
                            .formatted(parts[0], key.id(), parts[1]));
                }
                return key;
            }
        }
        throw new MalformedEvidence("The key of %s is of a kind that is not known here.".formatted(parts[0]));
    }

    /// The same key as OpenSSL and others read it: a PEM of its SubjectPublicKeyInfo.
    public String pem() {
        return Pem.write("PUBLIC KEY", Ciphers.of(kind).publicToDer(key));
    }

    /// @throws MalformedEvidence when the text is no public key in PEM, or not one of this kind
    public static VerifierKey fromPem(String name, SignatureKind kind, String pem) {
        return new VerifierKey(name, kind, Ciphers.of(kind).publicFromDer(Pem.read("PUBLIC KEY", pem)));
    }

    NoteSignature signed(byte[] signature) {
        return new NoteSignature(
                name,
                ByteBuffer.allocate(ID_LENGTH + signature.length)
                        .put(id)
                        .put(signature)
                        .array());
    }

    private static String requireName(String name) {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(VerifierKey::isSpace)) {
            throw new MalformedEvidence("A key can't be named \"%s\".".formatted(name));
        }
        return name;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private static byte[] fromBase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("\"%s\" is not base64.".formatted(text), e);
        }
    }

    private static byte[] sha256(String name, byte[] identifier, byte[] key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update(identifier);
            return sha256.digest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
