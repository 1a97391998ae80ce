package cn.govshare.audit.inquiry;

import java.time.Instant;
import java.util.Map;

/// What a service told of a case by an event.
///
/// @param type the event's type
/// @param learntAt when this service learnt of it
/// @param content the event's fields
public record CaseFact(String type, Instant learntAt, Map<String, Object> content) {
    private static final int SERVICE = 2;

    /// The service that told it, as `approval`.
    public String service() {
        return type.split("\\.")[SERVICE];
    }
}
