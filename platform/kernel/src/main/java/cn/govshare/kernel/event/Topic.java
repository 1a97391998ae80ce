package cn.govshare.kernel.event;

/// The topics of the platform. A topic of states is compacted and every record on it carries the whole state, so that a
/// reader can be rebuilt from nothing; a topic of happenings is kept by time.
public enum Topic {
    CATALOG_STATE("govshare.catalog.state.v1", true),
    CATALOG_HAPPENINGS("govshare.catalog.happenings.v1", false),
    APPROVAL_STATE("govshare.approval.state.v1", true),
    APPROVAL_HAPPENINGS("govshare.approval.happenings.v1", false),
    EXCHANGE_HAPPENINGS("govshare.exchange.happenings.v1", false),
    AUDIT_HAPPENINGS("govshare.audit.happenings.v1", false),
    AUDIT_RECORDS("govshare.audit.records.v1", false);

    private final String topicName;
    private final boolean compacted;

    Topic(String topicName, boolean compacted) {
        this.topicName = topicName;
        this.compacted = compacted;
    }

    /// The topic's name in Kafka; its v is the version of the envelope.
    public String topicName() {
        return topicName;
    }

    public boolean isCompacted() {
        return compacted;
    }
}
