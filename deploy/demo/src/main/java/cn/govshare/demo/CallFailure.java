package cn.govshare.demo;

/// A call that got no answer: the peer is away, or the connection broke.
public final class CallFailure extends RuntimeException {
    public CallFailure(String call, Exception cause) {
        super("%s: %s".formatted(call, cause), cause);
    }
}
