package cn.govshare.audit.inquiry.app;

import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.FoundEntries;
import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.inquiry.Stretch;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;

/// Answers a supervisor's question. That he asked, and by what criteria, is on the trail before he sees an answer.
@Component
@Article("24")
public class SearchEntries {
    private final FoundEntries entries;
    private final AuditTrail trail;

    SearchEntries(FoundEntries entries, AuditTrail trail) {
        this.entries = entries;
        this.trail = trail;
    }

    /// @param stretch which records of the answer are wanted
    /// @return the page, and one record more when another page follows
    public List<AuditEntry> search(AuditQuestion question, Stretch stretch, Actor supervisor) {
        var oversight = Oversight.of(supervisor);
        question.requireUnder(oversight);
        var found = entries.find(question, oversight, stretch.andOne());
        var draft = AuditDraft.of("audit.entries.search", supervisor)
                .items(question.items())
                .rows(Math.min(found.size(), stretch.limit()))
                .article("24")
                .done();
        trail.recordNow(question.criteria().isEmpty() ? draft : draft.subject(question.inWords()));
        return found;
    }
}
