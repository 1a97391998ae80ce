package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// What a witness signs: its time in seconds, then the checkpoint. The time, in eight bytes, comes before the
/// signature.
public final class Cosignature extends Ed25519 {
    Cosignature() {}

    /// When the witness says that it saw the checkpoint.
    ///
    /// @throws MalformedEvidence when the signature is not a witness's
    public static Instant time(NoteSignature signature) {
        var bytes = signature.bytes();
        if (bytes.length != Long.BYTES + SIGNATURE_LENGTH
                || ByteBuffer.wrap(bytes).getLong() < 0) {
            throw new MalformedEvidence("The signature of %s is not a witness's.".formatted(signature.name()));
        }
        return Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong());
    }

    static byte[] make(byte[] secret, byte[] text, long second) {
        var signature = new Ed25519().sign(secret, message(text, second));
        return ByteBuffer.allocate(Long.BYTES + SIGNATURE_LENGTH)
                .putLong(second)
                .put(signature)
                .array();
    }

    @Override
    public boolean verifies(byte[] key, byte[] text, byte[] signature) {
        if (signature.length != Long.BYTES + SIGNATURE_LENGTH) {
            return false;
        }
        var second = ByteBuffer.wrap(signature).getLong();
        return second >= 0
                && super.verifies(
                        key, message(text, second), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private static byte[] message(byte[] text, long second) {
        var head = "cosignature/v1\ntime %d\n".formatted(second).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + text.length)
                .put(head)
                .put(text)
                .array();
    }
}
