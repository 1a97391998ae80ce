package cn.govshare.audit.checkpoint;

import cn.govshare.evidence.note.AddCheckpoint;

/// The way to the witnesses.
public interface WitnessDoor {
    /// @throws cn.govshare.kernel.problem.ProviderUnavailable when it can't be reached, also after several tries
    WitnessReply bring(Witness witness, AddCheckpoint message);
}
