package cn.govshare.approval.deadline;

/// Who asked the clock to watch a duty: a service, or the bureau by hand.
public enum DutyOrigin {
    APPROVAL,
    CATALOG,
    EXCHANGE,
    AUDIT,
    BUREAU
}
