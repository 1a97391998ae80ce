package cn.govshare.approval.deadline.app;

import cn.govshare.approval.calendar.Calendars;
import cn.govshare.approval.deadline.DeadlineProblem;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.Extension;
import cn.govshare.approval.deadline.ExtensionRequest;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A department asks for more time, where the rules that its duty began under allow it. The clock runs on until the
/// competent authority has consented.
@Component
@Article("17")
public class AskExtension {
    private final SeeDeadline seeDeadline;
    private final Deadlines deadlines;
    private final RuleProfiles profiles;
    private final Calendars calendars;
    private final Notices notices;
    private final TellStep tellStep;
    private final AuditTrail trail;
    private final Clock clock;

    AskExtension(
            SeeDeadline seeDeadline,
            Deadlines deadlines,
            RuleProfiles profiles,
            Calendars calendars,
            Notices notices,
            TellStep tellStep,
            AuditTrail trail,
            Clock clock) {
        this.seeDeadline = seeDeadline;
        this.deadlines = deadlines;
        this.profiles = profiles;
        this.calendars = calendars;
        this.notices = notices;
        this.tellStep = tellStep;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws Forbidden when the actor is not of the department that owes it
    /// @throws Conflict when it is closed, overdue or paused, or an extension is asked for already
    /// @throws PolicyViolation when the rules know no extension, or not so much
    @Transactional
    public ExtensionRequest ask(UUID id, int workingDays, String reason, Actor actor) {
        var deadline = seeDeadline.lock(id, actor);
        var duty = deadline.duty();
        if (!actor.belongsTo(duty.owner())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有承担该事项的部门可以申请延期。", "Only the department that owes it asks for an extension."));
        }
        if (deadlines
                .extensionRequest(id)
                .filter(known -> known.decision() == null)
                .isPresent()) {
            throw new Conflict(
                    DeadlineProblem.EXTENSION_ASKED, Text.of("已有待批复的延期申请。", "An extension is asked for already."));
        }
        var now = clock.instant();
        var basis = deadline.basis();
        var asIfGiven = deadline.extend(
                new Extension(workingDays, reason, actor.name()),
                profiles.get(basis.profile(), basis.profileVersion()),
                LocalDate.ofInstant(now, WorkingCalendar.ZONE),
                calendars.current());
        var request = new ExtensionRequest(UUID.randomUUID(), id, workingDays, reason, actor.name(), now, null);
        deadlines.add(request);
        var draft = NoticeDraft.of(
                NoticeKind.DEADLINE_EXTENSION_ASKED, Addressee.bureau(), "extension/%s".formatted(request.id()));
        notices.tell(tellStep.facts(draft, deadline)
                .fact(Fact.FORMER_DUE_ON, deadline.dueOn())
                .fact(Fact.DUE_ON, asIfGiven.dueOn())
                .fact(Fact.REASON, reason));
        trail.record(AuditDraft.of("approval.deadline.ask-extension", actor)
                .subject(duty.caseId().toString())
                .caseId(duty.caseId())
                .rows(workingDays)
                .article(deadline.article())
                .done());
        return request;
    }
}
