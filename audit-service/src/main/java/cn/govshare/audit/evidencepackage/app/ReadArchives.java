package cn.govshare.audit.evidencepackage.app;

import cn.govshare.audit.evidencepackage.PackageProblem;
import cn.govshare.audit.evidencepackage.PackageScope;
import cn.govshare.audit.evidencepackage.PackageSubject;
import cn.govshare.audit.evidencepackage.PackageSubject.Kind;
import cn.govshare.audit.evidencepackage.PrunedMonth;
import cn.govshare.audit.evidencepackage.PrunedMonths;
import cn.govshare.audit.log.LogEntries;
import cn.govshare.evidence.json.Json;
import cn.govshare.evidence.pack.PackageReader;
import cn.govshare.evidence.pack.PackageWriter.RecordTarget;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the records of a package that are no longer in the database in the archives of their months. The archives are
/// read from end to end, which takes seconds for each million records.
@Component
class ReadArchives {
    private final PrunedMonths months;
    private final LogEntries entries;

    ReadArchives(PrunedMonths months, LogEntries entries) {
        this.months = months;
        this.entries = entries;
    }

    /// The pruned months that a package may reach into.
    List<PrunedMonth> reached(PackageSubject subject) {
        return switch (subject.kind()) {
            case MONTH ->
                months.all().stream()
                        .filter(each -> each.month().equals(subject.month()))
                        .toList();
            case CASE, GRANT -> months.all();
            case RECORD -> {
                var place =
                        entries.indexOf(subject.id()).map(index -> index + 1).orElse(0L);
                yield months.all().stream()
                        .filter(each -> each.firstPlace() <= place && place <= each.lastPlace())
                        .toList();
            }
        };
    }

    /// @throws Conflict when the archive is not at hand, with a sentence that names it
    Path need(PrunedMonth month) {
        return months.file(month)
                .orElseThrow(() -> new Conflict(
                        PackageProblem.ARCHIVE_AWAY,
                        Text.of(
                                        "%s 的记录已清理,只存于归档文件 %s,而该文件不在归档目录中或已损坏,请放回后重试。",
                                        "The records of %s are pruned and are only in the archive %s, which is not where archives lie,"
                                                + " or is damaged; put it back and try again.")
                                .with(month.month(), month.file())));
    }

    /// The grants that archived records of a case name.
    Set<UUID> grantsOf(PackageSubject subject, List<PrunedMonth> reached) throws IOException {
        var grants = new HashSet<UUID>();
        if (subject.kind() == Kind.CASE) {
            for (var month : reached) {
                PackageReader.forEach(need(month), each -> {
                    var body = each.body();
                    if (new String(body, StandardCharsets.UTF_8).contains(subject.value())) {
                        var record = Json.readObject(body);
                        if (subject.value().equals(record.get("caseId")) && record.get("grant") instanceof String id) {
                            grants.add(UUID.fromString(id));
                        }
                    }
                });
            }
        }
        return grants;
    }

    void forEach(PackageScope scope, List<PrunedMonth> reached, RecordTarget target) throws IOException {
        for (var month : reached) {
            PackageReader.forEach(need(month), each -> {
                if (scope.holds(each)) {
                    target.take(each);
                }
            });
        }
    }
}
