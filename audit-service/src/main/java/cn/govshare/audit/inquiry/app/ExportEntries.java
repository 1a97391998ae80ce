package cn.govshare.audit.inquiry.app;

import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.ExportFormat;
import cn.govshare.audit.inquiry.ExportRow;
import cn.govshare.audit.inquiry.FoundEntries;
import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.inquiry.Place;
import cn.govshare.audit.inquiry.Stretch;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.sheet.CsvSheet;
import cn.govshare.kit.sheet.ExcelSheet;
import cn.govshare.kit.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands the answer to a question out as a table, page by page, however long it is. The record of who takes what is
/// durable before the first byte; how it ended is a second record.
@Component
@Article({"18", "24"})
public class ExportEntries {
    private static final int PAGE = 1000;

    private final FoundEntries entries;
    private final AuditTrail trail;

    ExportEntries(FoundEntries entries, AuditTrail trail) {
        this.entries = entries;
        this.trail = trail;
    }

    /// @throws IOException when the reader went away; how much has left is on record then, as whenever an export ends
    /// before its time
    public void export(AuditQuestion question, ExportFormat format, Actor supervisor, ExportReceiver receiver)
            throws IOException {
        var oversight = Oversight.of(supervisor);
        question.requireUnder(oversight);
        var first = entries.find(question, oversight, new Stretch(Stretch.Order.OLDEST, null, PAGE));
        var export = UUID.randomUUID();
        trail.recordNow(
                draft("audit.entries.export", question, export, supervisor).permitted());
        var writing = new Writing(question, oversight, format);
        var digest = sha256();
        try {
            var out = new DigestOutputStream(receiver.begin(export), digest);
            writing.write(first, out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            trail.recordNow(draft("audit.entries.exported", question, export, supervisor)
                    .rows(writing.rows)
                    .failed("audit/export-broken-off"));
            throw e;
        }
        var sha256 = HexFormat.of().formatHex(digest.digest());
        trail.recordNow(draft("audit.entries.exported", question, export, supervisor)
                .rows(writing.rows)
                .digest(sha256)
                .done());
        receiver.complete(sha256);
    }

    private static AuditDraft draft(String action, AuditQuestion question, UUID export, Actor supervisor) {
        var draft = AuditDraft.of(action, supervisor)
                .access(export)
                .items(question.items())
                .article("24");
        return question.criteria().isEmpty() ? draft : draft.subject(question.inWords());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private final class Writing {
        private final AuditQuestion question;
        private final Oversight oversight;
        private final ExportFormat format;
        private long rows;

        Writing(AuditQuestion question, Oversight oversight, ExportFormat format) {
            this.question = question;
            this.oversight = oversight;
            this.format = format;
        }

        void write(List<AuditEntry> first, OutputStream out) throws IOException {
            try (var sheet = sheet(out)) {
                for (var page = first; !page.isEmpty(); page = next(page)) {
                    for (var entry : page) {
                        sheet.row(ExportRow.cells(entry, oversight.people()));
                        rows++;
                    }
                }
            }
        }

        private SheetWriter sheet(OutputStream out) throws IOException {
            return switch (format) {
                case XLSX -> new ExcelSheet(out, "审计记录", ExportRow.headings());
                case CSV -> {
                    var csv = new CsvSheet(out);
                    csv.row(ExportRow.headings());
                    yield csv;
                }
            };
        }

        private List<AuditEntry> next(List<AuditEntry> page) {
            if (page.size() < PAGE) {
                return List.of();
            }
            var behind = Place.of(page.getLast());
            return entries.find(question, oversight, new Stretch(Stretch.Order.OLDEST, behind, PAGE));
        }
    }
}
