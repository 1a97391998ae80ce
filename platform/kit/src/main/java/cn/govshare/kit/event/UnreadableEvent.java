package cn.govshare.kit.event;

/// An event that no reader can take in: unknown type, no JSON, or against its schema.
public final class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String message) {
        super(message);
    }
}
