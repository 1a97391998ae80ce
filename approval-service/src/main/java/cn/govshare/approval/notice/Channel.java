package cn.govshare.approval.notice;

/// The ways on which a notice travels beside the platform itself.
public enum Channel {
    EMAIL,
    WEBHOOK
}
