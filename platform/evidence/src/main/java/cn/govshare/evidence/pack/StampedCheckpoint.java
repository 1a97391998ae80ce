package cn.govshare.evidence.pack;

import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import java.nio.charset.StandardCharsets;

/// A checkpoint that a time stamp authority has seen, and its answer.
public final class StampedCheckpoint {
    private final SignedNote checkpoint;
    private final byte[] stamp;

    /// @param checkpoint exactly as it was stamped: with the log's signatures and no others
    /// @param stamp the authority's answer in DER, see [cn.govshare.evidence.stamp.TimeStamp]
    public StampedCheckpoint(SignedNote checkpoint, byte[] stamp) {
        this.checkpoint = checkpoint;
        this.stamp = stamp.clone();
    }

    public SignedNote checkpoint() {
        return checkpoint;
    }

    /// Records of the log that were there at the time.
    public long size() {
        return Checkpoint.of(checkpoint).size();
    }

    /// The bytes that the stamp is about: the file as it stands in the package.
    public byte[] stamped() {
        return bytesOf(checkpoint);
    }

    /// The bytes of a checkpoint that a stamp is asked for.
    public static byte[] bytesOf(SignedNote checkpoint) {
        return checkpoint.write().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] stamp() {
        return stamp.clone();
    }
}
