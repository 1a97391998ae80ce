package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice before it is told.
///
/// @param onceKey names the occasion: what was told under this key is never told again, however often it is asked
/// @param caseId the case that it is about, when it is about one
/// @param dutyId the deadline that it is about, when it is about one
/// @param facts what the kind's template has places for
public record NoticeDraft(
        NoticeKind kind,
        Addressee to,
        String onceKey,
        @Nullable UUID caseId,
        @Nullable UUID dutyId,
        Map<Fact, Text> facts) {
    public NoticeDraft {
        var copy = new EnumMap<Fact, Text>(Fact.class);
        copy.putAll(facts);
        facts = Collections.unmodifiableMap(copy);
    }

    /// For example `of(REQUEST_RECEIVED, approverOf(provider), id + "/received")`.
    public static NoticeDraft of(NoticeKind kind, Addressee to, String onceKey) {
        return new NoticeDraft(kind, to, onceKey, null, null, Map.of());
    }

    public NoticeDraft aboutCase(UUID id) {
        return new NoticeDraft(kind, to, onceKey, id, dutyId, facts);
    }

    public NoticeDraft aboutDuty(UUID id) {
        return new NoticeDraft(kind, to, onceKey, caseId, id, facts);
    }

    public NoticeDraft fact(Fact fact, Text value) {
        var more = new EnumMap<Fact, Text>(Fact.class);
        more.putAll(facts);
        more.put(fact, value);
        return new NoticeDraft(kind, to, onceKey, caseId, dutyId, more);
    }

    public NoticeDraft fact(Fact fact, String value) {
        return fact(fact, Text.of(value, value));
    }

    public NoticeDraft fact(Fact fact, LocalDate value) {
        return fact(fact, value.toString());
    }

    public NoticeDraft fact(Fact fact, long value) {
        return fact(fact, Long.toString(value));
    }

    /// The title with its places filled.
    ///
    /// @throws IllegalArgumentException when a fact is missing
    public Text title() {
        return kind.title(facts);
    }

    /// The text with its places filled.
    ///
    /// @throws IllegalArgumentException when a fact is missing
    public Text body() {
        return kind.body(facts);
    }
}
