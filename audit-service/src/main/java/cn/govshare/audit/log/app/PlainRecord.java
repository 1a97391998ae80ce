package cn.govshare.audit.log.app;

import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads a record from its canonical bytes in one pass, without a tree, for records by the hundred thousand. Where
/// a field is not plainly what the schema of records asks, it says nothing: then the schema itself decides. So a
/// record that is read here is one that the schema allows, and the same one.
final class PlainRecord {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_TIME = 30;
    private static final Set<String> PURPOSES =
            Arrays.stream(UsePurpose.values()).map(UsePurpose::name).collect(Collectors.toSet());

    private final JsonParser json;
    private boolean sure = true;
    private @Nullable UUID record;
    private @Nullable UUID accessId;
    private @Nullable String action;
    private @Nullable Instant decidedAt;
    private @Nullable String producer;
    private @Nullable String department;
    private @Nullable String account;
    private @Nullable String accountName;
    private @Nullable String client;
    private @Nullable List<String> roles;
    private @Nullable String resource;
    private @Nullable Long revision;
    private @Nullable String subject;
    private @Nullable List<String> items;
    private @Nullable String purpose;
    private @Nullable String matter;
    private @Nullable UUID grant;
    private @Nullable Decision decision;
    private @Nullable String reason;
    private @Nullable String article;
    private @Nullable Long rows;
    private @Nullable Long bytes;
    private @Nullable String digest;
    private @Nullable String sourceAddress;
    private @Nullable String traceId;
    private @Nullable UUID caseId;
    private List<String> subjects = List.of();
    private @Nullable UUID producerInstance;
    private @Nullable Long producerSequence;
    private @Nullable Long version;

    private PlainRecord(JsonParser json) {
        this.json = json;
    }

    /// The record; empty when the schema is to be asked.
    ///
    /// @param canonical JSON in its canonical bytes, in which no name stands twice
    static Optional<AuditRecorded> read(byte[] canonical) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), canonical)) {
            return new PlainRecord(json).read();
        } catch (JacksonException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<AuditRecorded> read() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        for (var name = json.nextName(); name != null && sure; name = json.nextName()) {
            json.nextToken();
            take(name);
        }
        return sure && json.currentToken() == JsonToken.END_OBJECT ? whole() : Optional.empty();
    }

    private void take(String name) {
        switch (name) {
            case "record" -> record = id();
            case "accessId" -> accessId = id();
            case "action" -> action = text(PlainRecord::isAction);
            case "decidedAt" -> decidedAt = time();
            case "producer" -> producer = text(PlainRecord::isKebab);
            case "department" -> department = text(PlainRecord::isDepartment);
            case "account" -> account = text();
            case "accountName" -> accountName = text();
            case "client" -> client = text();
            case "roles" -> roles = texts(PlainRecord::isKebab, Integer.MAX_VALUE);
            case "resource" -> resource = text(PlainRecord::isResource);
            case "revision" -> revision = number(1, Integer.MAX_VALUE);
            case "subject" -> subject = text();
            case "items" -> items = texts(PlainRecord::isItem, Integer.MAX_VALUE);
            case "purpose" -> purpose = text(PURPOSES::contains);
            case "matter" -> matter = text();
            case "grant" -> grant = id();
            case "decision" -> decision = decision();
            case "reason" -> reason = text();
            case "article" -> article = text();
            case "rows" -> rows = number(0, Long.MAX_VALUE);
            case "bytes" -> bytes = number(0, Long.MAX_VALUE);
            case "digest" -> digest = text(PlainRecord::isDigest);
            case "sourceAddress" -> sourceAddress = text();
            case "traceId" -> traceId = text();
            case "caseId" -> caseId = id();
            case "subjects" -> subjects = texts(PlainRecord::isDigest, AuditRecorded.GREATEST_SUBJECTS);
            case "producerInstance" -> producerInstance = id();
            case "producerSequence" -> producerSequence = number(1, Long.MAX_VALUE);
            case "version" -> version = number(1, Long.MAX_VALUE);
            // What later versions of the platform add stays in the bytes.
            default -> json.skipChildren();
        }
    }

    private Optional<AuditRecorded> whole() {
        if (record == null
                || action == null
                || decidedAt == null
                || producer == null
                || roles == null
                || items == null
                || decision == null
                || version == null) {
            return Optional.empty();
        }
        return Optional.of(new AuditRecorded(
                record,
                accessId,
                action,
                decidedAt,
                producer,
                department,
                account,
                accountName,
                client,
                roles,
                resource,
                revision == null ? null : Math.toIntExact(revision),
                subject,
                items,
                purpose,
                matter,
                grant == null ? null : grant.toString(),
                decision,
                reason,
                article,
                rows,
                bytes,
                digest,
                sourceAddress,
                traceId,
                caseId,
                subjects,
                producerInstance,
                producerSequence,
                version));
    }

    private @Nullable String text(Predicate<String> form) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            var text = json.getString();
            if (form.test(text)) {
                return text;
            }
        }
        sure = false;
        return null;
    }

    private @Nullable String text() {
        return text(text -> !text.isEmpty() && text.length() <= LONGEST_TEXT);
    }

    private List<String> texts(Predicate<String> form, int most) {
        var texts = new ArrayList<String>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            sure = false;
        }
        while (sure && json.nextToken() != JsonToken.END_ARRAY) {
            var text = text(form);
            if (text == null || texts.size() == most) {
                sure = false;
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable UUID id() {
        var text = text(each -> each.length() == 36);
        if (text == null) {
            return null;
        }
        try {
            var id = UUID.fromString(text);
            // An id has one spelling.
            sure &= id.toString().equals(text);
            return id;
        } catch (IllegalArgumentException _) {
            sure = false;
            return null;
        }
    }

    private @Nullable Instant time() {
        var text = text(each -> each.length() <= LONGEST_TIME && each.endsWith("Z") && each.indexOf('T') == 10);
        return text == null ? null : Instant.parse(text);
    }

    private @Nullable Decision decision() {
        return switch (text(each -> true)) {
            case "PERMITTED" -> Decision.PERMITTED;
            case "DENIED" -> Decision.DENIED;
            case "DONE" -> Decision.DONE;
            case "FAILED" -> Decision.FAILED;
            case null, default -> null;
        };
    }

    private @Nullable Long number(long least, long greatest) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            var number = json.getLongValue();
            if (number >= least && number <= greatest) {
                return number;
            }
        }
        sure = false;
        return null;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static boolean isLetter(char each) {
        return each >= 'a' && each <= 'z';
    }

    private static boolean isKebab(String text) {
        return isKebab(text, 0, text.length());
    }

    private static boolean isKebab(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isLetter(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return from < to;
    }

    /// Words behind dots; the first has letters only.
    private static boolean isAction(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || text.lastIndexOf('-', dot) >= 0 || !isKebab(text, 0, dot)) {
            return false;
        }
        while (dot >= 0) {
            int next = text.indexOf('.', dot + 1);
            if (!isKebab(text, dot + 1, next < 0 ? text.length() : next)) {
                return false;
            }
            dot = next;
        }
        return true;
    }

    private static boolean isDepartment(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (!isDigit(each) && (each < 'A' || each > 'Y' || "IOSVZ".indexOf(each) >= 0)) {
                return false;
            }
        }
        return text.length() == 18;
    }

    private static boolean isResource(String text) {
        int slash = text.indexOf('/');
        for (int i = 0; i < text.length(); i++) {
            if (i != slash && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        int behind = text.length() - slash - 1;
        return slash >= 1 && slash <= 20 && behind >= 1 && behind <= 12;
    }

    private static boolean isItem(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (!isLetter(each) && (i == 0 || (!isDigit(each) && each != '_'))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 63;
    }

    private static boolean isDigest(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (!isDigit(each) && (each < 'a' || each > 'f')) {
                return false;
            }
        }
        return text.length() == 64;
    }
}
