package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.DeadlineProblem;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.Extension;
import cn.govshare.approval.deadline.ExtensionRequest;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The competent authority consents to an extension or does not, which the department is told either way. What became
/// overdue meanwhile stays overdue.
@Component
@Article("17")
public class DecideExtension {
    private final SeeDeadline seeDeadline;
    private final Deadlines deadlines;
    private final StatutoryClock statutoryClock;
    private final TellStep tellStep;
    private final AuditTrail trail;
    private final Clock clock;

    DecideExtension(
            SeeDeadline seeDeadline,
            Deadlines deadlines,
            StatutoryClock statutoryClock,
            TellStep tellStep,
            AuditTrail trail,
            Clock clock) {
        this.seeDeadline = seeDeadline;
        this.deadlines = deadlines;
        this.statutoryClock = statutoryClock;
        this.tellStep = tellStep;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param note what the authority adds, or null
    /// @throws NotFound when no extension is asked for
    /// @throws Forbidden when the actor asked for it himself
    @Transactional
    public Deadline decide(UUID id, boolean consented, @Nullable String note, Actor actor) {
        var deadline = seeDeadline.lock(id, actor);
        var asked = deadlines
                .extensionRequest(id)
                .orElseThrow(() -> new NotFound(
                        DeadlineProblem.EXTENSION_NOT_ASKED, Text.of("该期限没有延期申请。", "No extension is asked for.")));
        refuseOwn(asked, actor);
        deadlines.save(asked.decide(new ExtensionRequest.Decision(consented, actor.name(), clock.instant(), note)));
        if (consented) {
            statutoryClock.extend(
                    deadline.duty().duty(),
                    deadline.duty().caseId(),
                    new Extension(asked.workingDays(), asked.reason(), actor.name()));
        } else {
            tellStep.tellDeclined(deadline, asked.id(), note);
        }
        trail.record(
                AuditDraft.of(consented ? "approval.deadline.extend" : "approval.deadline.decline-extension", actor)
                        .subject(deadline.duty().caseId().toString())
                        .caseId(deadline.duty().caseId())
                        .rows(asked.workingDays())
                        .article(deadline.article())
                        .done());
        return seeDeadline.see(id, actor);
    }

    private static void refuseOwn(ExtensionRequest asked, Actor actor) {
        if (asked.askedBy().equals(actor.name())) {
            throw new Forbidden(
                    DeadlineProblem.OWN_EXTENSION,
                    Text.of("不得批复本人提出的延期申请。", "Nobody decides his own request for more time."));
        }
    }
}
