package cn.govshare.approval.notice;

/// What a notice's template has a place for. No fact is a citizen's data: names of resources, departments and duties,
/// dates, and reasons that officials gave.
public enum Fact {
    /// Name of the resource.
    RESOURCE,
    CONSUMER,
    PROVIDER,
    /// The department that owes something.
    OWNER,
    /// The department that did it.
    BY,
    /// Name of the duty.
    DUTY,
    DUE_ON,
    /// The due date before it was changed.
    FORMER_DUE_ON,
    /// So many days.
    DAYS,
    ARTICLE,
    /// The business matter that data is used for.
    MATTER,
    REASON,
    VALID_UNTIL,
    /// What was offered, agreed, ordered or asked, in one line.
    TERMS,
    /// Number of things.
    COUNT,
    YEAR;

    /// How a template writes the place.
    String place() {
        return "{" + name() + "}";
    }
}
