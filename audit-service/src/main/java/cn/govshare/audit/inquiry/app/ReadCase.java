package cn.govshare.audit.inquiry.app;

import cn.govshare.audit.inquiry.CaseFact;
import cn.govshare.audit.inquiry.CaseFacts;
import cn.govshare.audit.inquiry.FoundEntries;
import cn.govshare.audit.inquiry.InquiryProblem;
import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.inquiry.StageFigures;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Shows the dossier of a case: what was published, asked, answered, granted and taken, stage by stage. Its records are
/// those of a search by `dossier`.
@Component
@Article({"8", "17", "18", "24"})
public class ReadCase {
    private final FoundEntries entries;
    private final CaseFacts facts;
    private final AuditTrail trail;

    /// @param facts what the services told of the case by events
    public record Dossier(UUID caseId, List<StageFigures> stages, List<CaseFact> facts) {}

    ReadCase(FoundEntries entries, CaseFacts facts, AuditTrail trail) {
        this.entries = entries;
        this.facts = facts;
        this.trail = trail;
    }

    public Dossier read(UUID caseId, Actor supervisor) {
        var oversight = Oversight.of(supervisor);
        var stages = entries.stages(caseId, oversight);
        var known = stages.isEmpty()
                ? List.<CaseFact>of()
                : facts.of(caseId).stream()
                        .filter(fact -> oversight.seesEventsOf(fact.service()))
                        .toList();
        trail.recordNow(AuditDraft.of("audit.case.read", supervisor)
                .subject(caseId.toString())
                .rows(stages.stream().mapToLong(StageFigures::records).sum())
                .article("24")
                .done());
        if (stages.isEmpty()) {
            throw new NotFound(
                    InquiryProblem.NO_SUCH_CASE,
                    Text.of("没有标识为 %s 的办理事项的记录。", "There is no record of a case %s on the trail.")
                            .with(caseId));
        }
        return new Dossier(caseId, stages, known);
    }
}
