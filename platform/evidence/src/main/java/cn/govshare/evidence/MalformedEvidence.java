package cn.govshare.evidence;

/// What was given as a note, a proof, a tile, a key or JSON can't be read as one. The message is a sentence for
/// people that says what is wrong and where.
public final class MalformedEvidence extends RuntimeException {
    public MalformedEvidence(String message) {
        super(message);
    }

    public MalformedEvidence(String message, Throwable cause) {
        super(message, cause);
    }
}
