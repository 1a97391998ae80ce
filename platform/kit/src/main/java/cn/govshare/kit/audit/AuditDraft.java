package cn.govshare.kit.audit;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kit.call.CurrentCall;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A record before it is left on the trail: who does what. It never takes a citizen's data.
public final class AuditDraft {
    private final String action;
    private final @Nullable Actor actor;
    private @Nullable DepartmentCode department;
    private @Nullable UUID accessId;
    private @Nullable UUID caseId;
    private List<String> subjects = List.of();
    private @Nullable ResourceCode resource;
    private @Nullable Integer revision;
    private @Nullable String subject;
    private List<String> items = List.of();
    private @Nullable UsePurpose purpose;
    private @Nullable String matter;
    private @Nullable UUID grant;
    private Decision decision = Decision.DONE;
    private @Nullable String reason;
    private @Nullable String article;
    private @Nullable Long rows;
    private @Nullable Long bytes;
    private @Nullable String digest;
    private @Nullable Seen seen;
    private @Nullable AuditRecorded made;

    /// What was known of a call while it was served.
    private record Seen(
            Instant at,
            String peerAddress,
            @Nullable String traceId,
            @Nullable String traceparent) {}

    private AuditDraft(String action, @Nullable Actor actor) {
        this.action = action;
        this.actor = actor;
        this.department = actor == null ? null : actor.department();
    }

    /// @param action what is done, as `docs/audit-events.md` names it
    public static AuditDraft of(String action, Actor actor) {
        return new AuditDraft(action, actor);
    }

    /// For what the platform does by itself, or for a caller that is not known.
    public static AuditDraft ofPlatform(String action) {
        return new AuditDraft(action, null);
    }

    /// For what the platform does by itself and one department answers for, as when its duty lapses.
    public static AuditDraft ofPlatform(String action, DepartmentCode concerned) {
        var draft = new AuditDraft(action, null);
        draft.department = concerned;
        return draft;
    }

    /// Binds all records of one case: an access request, a negotiation, a challenge.
    public AuditDraft caseId(UUID id) {
        this.caseId = id;
        return this;
    }

    /// Keyed hashes of the keys that were searched for, never the keys themselves.
    ///
    /// @param keyedHashes 64 hexadecimal digits each, at most [AuditRecorded#GREATEST_SUBJECTS]
    public AuditDraft subjects(Collection<String> keyedHashes) {
        this.subjects = keyedHashes.stream().distinct().sorted().toList();
        return this;
    }

    /// Binds all records of one access to data.
    public AuditDraft access(UUID id) {
        this.accessId = id;
        return this;
    }

    public AuditDraft resource(ResourceCode code) {
        this.resource = code;
        return this;
    }

    public AuditDraft resource(ResourceCode code, int ofRevision) {
        this.resource = code;
        this.revision = ofRevision;
        return this;
    }

    /// Id of the thing acted on when it is not a resource.
    public AuditDraft subject(String id) {
        this.subject = id;
        return this;
    }

    public AuditDraft items(Collection<String> names) {
        this.items = names.stream().sorted().toList();
        return this;
    }

    public AuditDraft purpose(@Nullable UsePurpose stated, @Nullable String statedMatter) {
        this.purpose = stated;
        this.matter = statedMatter;
        return this;
    }

    public AuditDraft grant(@Nullable UUID id) {
        this.grant = id;
        return this;
    }

    public AuditDraft article(String cited) {
        this.article = cited;
        return this;
    }

    public AuditDraft rows(long count) {
        this.rows = count;
        return this;
    }

    public AuditDraft bytes(long count) {
        this.bytes = count;
        return this;
    }

    /// SHA-256 of what left or arrived, hexadecimal.
    public AuditDraft digest(String sha256) {
        this.digest = sha256;
        return this;
    }

    public AuditDraft permitted() {
        this.decision = Decision.PERMITTED;
        return this;
    }

    public AuditDraft denied(ProblemCode why) {
        this.decision = Decision.DENIED;
        this.reason = why.code();
        if (!why.article().isEmpty()) {
            this.article = why.article();
        }
        return this;
    }

    public AuditDraft failed(String why) {
        this.decision = Decision.FAILED;
        this.reason = why;
        return this;
    }

    public AuditDraft done() {
        this.decision = Decision.DONE;
        return this;
    }

    /// Keeps what this thread knows of its call, for a record that another thread leaves later.
    ///
    /// @param peerAddress network address of the peer as this service itself saw it
    public AuditDraft seen(Instant at, String peerAddress) {
        this.seen = new Seen(at, peerAddress, CurrentCall.traceId(), CurrentCall.traceparent());
        return this;
    }

    @Nullable String traceparent() {
        return seen == null ? CurrentCall.traceparent() : seen.traceparent();
    }

    /// The record that this draft has become; a draft that is left again is still the same record.
    AuditRecorded once(Supplier<AuditRecorded> making) {
        var known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }

    boolean isDenied() {
        return decision == Decision.DENIED;
    }

    AuditRecorded record(UUID id, Instant now, String producer) {
        return record(id, now, producer, null, null);
    }

    /// @param instance the stream that the sequence counts in, where the record is counted as it is made
    AuditRecorded record(UUID id, Instant now, String producer, @Nullable UUID instance, @Nullable Long sequence) {
        return new AuditRecorded(
                id,
                accessId,
                action,
                seen == null ? now : seen.at(),
                producer,
                department == null ? null : department.value(),
                actor == null ? null : actor.account(),
                actor == null ? null : actor.name(),
                actor == null ? null : actor.client(),
                actor == null
                        ? List.of()
                        : actor.roles().stream().map(Role::code).sorted().toList(),
                resource == null ? null : resource.value(),
                revision,
                subject,
                items,
                purpose == null ? null : purpose.name(),
                matter,
                grant == null ? null : grant.toString(),
                decision,
                reason,
                article,
                rows,
                bytes,
                digest,
                seen == null ? CurrentCall.peerAddress() : seen.peerAddress(),
                seen == null ? CurrentCall.traceId() : seen.traceId(),
                caseId,
                subjects,
                instance,
                sequence,
                1);
    }

    @Override
    public String toString() {
        return "%s %s rows %s".formatted(action, subject, rows);
    }
}
