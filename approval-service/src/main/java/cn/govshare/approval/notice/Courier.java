package cn.govshare.approval.notice;

/// Carries dispatches on one way.
public interface Courier {
    Channel channel();

    /// False when the operators have not set the way up; nothing is written for it then.
    boolean isReady();

    /// One attempt. Never throws for what the other side does.
    Delivery deliver(Dispatch dispatch);
}
