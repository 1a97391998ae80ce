package cn.govshare.approval.notice;

/// The way to tell a post something. It is told if, and only if, the caller's transaction commits.
public interface Notices {
    /// Tells a post, in the platform and by its other ways. Without effect when the draft's once-key was told already.
    ///
    /// @return false when it was told already
    /// @throws IllegalArgumentException when the draft lacks a fact that its kind states
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    boolean tell(NoticeDraft draft);
}
