package cn.govshare.auditorkit.fetch;

/// The platform, or who gives out its tokens, did not answer or refused. Says nothing about the trail.
public final class Unreachable extends RuntimeException {
    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
