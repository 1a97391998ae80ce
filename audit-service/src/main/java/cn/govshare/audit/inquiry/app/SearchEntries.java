package cn.govshare.audit.inquiry.app;

import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.FoundEntries;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;

/// Answers an auditor's question. That he asked, and by what criteria, is on the trail before he sees an answer.
@Component
@Article("24")
public class SearchEntries {
    private final FoundEntries entries;
    private final AuditTrail trail;

    SearchEntries(FoundEntries entries, AuditTrail trail) {
        this.entries = entries;
        this.trail = trail;
    }

    /// @param after the place behind which the page begins
    /// @param limit most records of the page
    /// @return the page, and one record more when another page follows
    public List<AuditEntry> search(AuditQuestion question, long after, int limit, Actor auditor) {
        var found = entries.find(question, after, limit + 1);
        var draft = AuditDraft.of("audit.entries.search", auditor)
                .items(question.items())
                .rows(Math.min(found.size(), limit))
                .article("24")
                .done();
        trail.recordNow(question.criteria().isEmpty() ? draft : draft.subject(question.inWords()));
        return found;
    }
}
