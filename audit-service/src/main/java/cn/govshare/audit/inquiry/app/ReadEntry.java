package cn.govshare.audit.inquiry.app;

import cn.govshare.audit.inquiry.FoundEntries;
import cn.govshare.audit.inquiry.InquiryProblem;
import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Shows one record to a supervisor, and leaves a record of that before he sees it.
@Component
@Article("24")
public class ReadEntry {
    private final FoundEntries entries;
    private final AuditTrail trail;

    ReadEntry(FoundEntries entries, AuditTrail trail) {
        this.entries = entries;
        this.trail = trail;
    }

    public AuditEntry read(UUID record, Actor supervisor) {
        var found = entries.find(record, Oversight.of(supervisor));
        trail.recordNow(AuditDraft.of("audit.entry.read", supervisor)
                .subject(record.toString())
                .rows(found.isPresent() ? 1 : 0)
                .article("24")
                .done());
        return found.orElseThrow(() -> new NotFound(
                InquiryProblem.NO_SUCH_ENTRY,
                Text.of("没有标识为 %s 的审计记录。", "There is no record %s on the trail.")
                        .with(record)));
    }
}
