package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.NoteSignature;
import java.util.List;

/// What a witness answers to a checkpoint (C2SP tlog-witness).
public sealed interface WitnessReply {
    /// It signed.
    record Cosigned(List<NoteSignature> signatures) implements WitnessReply {
        public Cosigned {
            signatures = List.copyOf(signatures);
        }
    }

    /// It remembers a checkpoint of another size than the one that the proof begins with.
    record Remembers(long size) implements WitnessReply {}

    /// It does not sign.
    ///
    /// @param status of HTTP: 422 says that the log does not go on from what it remembers
    record Refused(int status, String reason) implements WitnessReply {}
}
