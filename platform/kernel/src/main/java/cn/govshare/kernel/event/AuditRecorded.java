package cn.govshare.kernel.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record of the trail: who did or tried what, to which resource, for which purpose, and how it ended (art. 18, 22,
/// 24).
/// It never holds a citizen's data: searched values do not appear, results appear as counts and digests.
///
/// @param record id of this record; the same id is the same record
/// @param accessId binds all records of one access to data
/// @param action what was done, one of `docs/audit-events.md`
/// @param producer the service that saw it
/// @param department the actor's department code
/// @param account the account's id in Keycloak
/// @param accountName the user name or client id as officials know it
/// @param client the client that asked for the token
/// @param resource resource code
/// @param subject id of the thing acted on when it is not a resource
/// @param purpose use purpose that was stated
/// @param matter business matter that was stated
/// @param grant id of the grant that permitted it
/// @param reason code of the reason when denied or failed
/// @param article article that the decision rests on
/// @param digest SHA-256 of the data that left or arrived, hexadecimal
/// @param sourceAddress network address of the peer as the gateway saw it
/// @param traceId trace that the call belongs to
/// @param caseId the case that the act belongs to: an access request, a negotiation, a challenge
/// @param subjects keyed hashes (64 hexadecimal digits) of the keys that were searched for, at most
/// [#GREATEST_SUBJECTS]; whoever destroys the key of the hash makes them mean nothing
/// @param producerInstance the stream of records that [#producerSequence] counts in: a service's database, or a process
/// @param producerSequence place in that stream, from 1 and without a gap
public record AuditRecorded(
        UUID record,
        @Nullable UUID accessId,
        String action,
        Instant decidedAt,
        String producer,
        @Nullable String department,
        @Nullable String account,
        @Nullable String accountName,
        @Nullable String client,
        List<String> roles,
        @Nullable String resource,
        @Nullable Integer revision,
        @Nullable String subject,
        List<String> items,
        @Nullable String purpose,
        @Nullable String matter,
        @Nullable String grant,
        Decision decision,
        @Nullable String reason,
        @Nullable String article,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable String digest,
        @Nullable String sourceAddress,
        @Nullable String traceId,
        @Nullable UUID caseId,
        List<String> subjects,
        @Nullable UUID producerInstance,
        @Nullable Long producerSequence,
        long version)
        implements Event {
    public static final int GREATEST_SUBJECTS = 100;

    /// Greatest length of a record as JSON, in bytes.
    public static final int GREATEST_BYTES = 16 * 1024;

    /// How it ended: permitted, denied, done (an act without a decision), or failed after it began.
    public enum Decision {
        PERMITTED,
        DENIED,
        DONE,
        FAILED
    }

    public AuditRecorded {
        roles = List.copyOf(roles);
        items = List.copyOf(items);
        // Records of before this field was known come without it.
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }

    @Override
    public String aggregateId() {
        return (accessId == null ? record : accessId).toString();
    }
}
