package cn.govshare.audit.checkpoint;

/// Who witnesses the log. The roll may change while the service runs.
public interface Witnesses {
    /// @throws IllegalStateException with a sentence for the operators when the roll can't be read
    WitnessRoll roll();
}
