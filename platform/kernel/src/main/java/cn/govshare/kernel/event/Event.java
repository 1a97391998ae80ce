package cn.govshare.kernel.event;

/// What happened to one aggregate, told in the past tense. Events only grow: a new field is optional, anything else is
/// a new
/// type. No citizen's data travels in an event: counts, names of items and digests only.
public interface Event {
    /// The aggregate's id, which is also the record's key in Kafka: events of one aggregate stay in order.
    String aggregateId();

    /// The aggregate's version after this event, from 1; a reader's copy ignores an older one.
    long version();
}
