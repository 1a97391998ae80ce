package cn.govshare.audit.evidencepackage;

import cn.govshare.evidence.json.Json;
import cn.govshare.evidence.pack.PackagedRecord;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which records belong to a package.
///
/// @param grants that came out of the case that it is about, found before; none for other packages
public record PackageScope(PackageSubject subject, Set<UUID> grants) {
    public PackageScope {
        grants = Set.copyOf(grants);
    }

    /// Whether a record outside the database belongs to it. Who read or exported about a case or a grant is on the
    /// trail
    /// too, but not part of it.
    public boolean holds(PackagedRecord packaged) {
        var body = packaged.body();
        if (subject.kind() == PackageSubject.Kind.MONTH) {
            return true;
        }
        var text = new String(body, StandardCharsets.UTF_8);
        var names = Stream.concat(Stream.of(subject.value()), grants.stream().map(UUID::toString));
        if (names.noneMatch(text::contains)) {
            return false;
        }
        var record = Json.readObject(body);
        return switch (subject.kind()) {
            case MONTH -> true;
            case RECORD -> subject.value().equals(record.get("record"));
            case CASE ->
                subject.value().equals(record.get("caseId"))
                        || isSubject(record.get("subject"), record.get("action"))
                        || grants.stream().anyMatch(each -> each.toString().equals(record.get("grant")));
            case GRANT ->
                subject.value().equals(record.get("grant")) || isSubject(record.get("subject"), record.get("action"));
        };
    }

    private boolean isSubject(@Nullable Object found, @Nullable Object action) {
        return subject.value().equals(found) && !String.valueOf(action).startsWith("audit.");
    }
}
