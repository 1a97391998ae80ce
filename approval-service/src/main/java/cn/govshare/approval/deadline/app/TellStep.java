package cn.govshare.approval.deadline.app;

import cn.govshare.approval.deadline.Deadline;
import cn.govshare.approval.deadline.Deadlines;
import cn.govshare.approval.deadline.Step;
import cn.govshare.approval.deadline.ToldStep;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells a post of a deadline, once for each step and due date, in the caller's transaction.
@Component
@Article({"17", "25", "26"})
class TellStep {
    private final Deadlines deadlines;
    private final Notices notices;
    private final Departments departments;

    TellStep(Deadlines deadlines, Notices notices, Departments departments) {
        this.deadlines = deadlines;
        this.notices = notices;
        this.departments = departments;
    }

    /// @return false when it was told before
    boolean tell(Step step, Deadline deadline, LocalDate today, Instant now) {
        if (!deadlines.tell(deadline.id(), new ToldStep(step.name(), deadline.dueOn(), now))) {
            return false;
        }
        var key = "deadline/%s/%s/%s".formatted(deadline.id(), step.name(), deadline.dueOn());
        var draft = facts(NoticeDraft.of(kind(step), addressee(step, deadline), key), deadline);
        return notices.tell(
                step.kind() == Step.Kind.OVERDUE
                        ? draft
                        : draft.fact(Fact.DAYS, Math.abs(ChronoUnit.DAYS.between(today, deadline.dueOn()))));
    }

    /// Says that the date of a deadline has moved, to the department that owes it and to the one that waits for it.
    void tellMoved(Deadline deadline, NoticeKind kind, LocalDate former, String reason) {
        var duty = deadline.duty();
        var key = "deadline/%s/moved/%d".formatted(deadline.id(), deadline.version());
        tellMoved(deadline, kind, duty.owner(), key, former, reason);
        var counterpart = duty.counterpart();
        if (counterpart != null) {
            tellMoved(deadline, kind, counterpart, key + "/counterpart", former, reason);
        }
    }

    private void tellMoved(
            Deadline deadline, NoticeKind kind, DepartmentCode to, String key, LocalDate former, String reason) {
        notices.tell(facts(NoticeDraft.of(kind, Addressee.contactOf(to), key), deadline)
                .fact(Fact.FORMER_DUE_ON, former)
                .fact(Fact.REASON, reason));
    }

    /// Says to the department that asked for more time that it gets none.
    void tellDeclined(Deadline deadline, UUID asked, @Nullable String note) {
        var to = Addressee.contactOf(deadline.duty().owner());
        notices.tell(facts(
                        NoticeDraft.of(
                                NoticeKind.DEADLINE_EXTENSION_DECLINED, to, "extension/%s/declined".formatted(asked)),
                        deadline)
                .fact(Fact.REASON, note == null ? "" : note));
    }

    NoticeDraft facts(NoticeDraft draft, Deadline deadline) {
        var duty = deadline.duty();
        var owner = departments
                .names(List.of(duty.owner()))
                .getOrDefault(duty.owner(), duty.owner().value());
        return draft.aboutCase(duty.caseId())
                .aboutDuty(deadline.id())
                .fact(Fact.OWNER, owner)
                .fact(Fact.DUTY, duty.duty().label())
                .fact(Fact.RESOURCE, about(deadline))
                .fact(Fact.DUE_ON, deadline.dueOn())
                .fact(Fact.ARTICLE, deadline.article());
    }

    private static Text about(Deadline deadline) {
        var subject = deadline.duty().subject();
        var resource = deadline.duty().resource();
        if (subject != null) {
            return Text.of(subject, subject);
        }
        return resource == null
                ? Text.of(
                        "事项 " + deadline.duty().caseId(),
                        "case " + deadline.duty().caseId())
                : Text.of(resource.value(), resource.value());
    }

    private static NoticeKind kind(Step step) {
        return switch (step.kind()) {
            case REMINDER -> NoticeKind.DEADLINE_APPROACHING;
            case OVERDUE -> NoticeKind.DEADLINE_OVERDUE;
            case ESCALATION -> NoticeKind.DEADLINE_ESCALATED;
        };
    }

    private static Addressee addressee(Step step, Deadline deadline) {
        return step.post().isOfTheCity()
                ? new Addressee(step.post(), null)
                : new Addressee(step.post(), deadline.duty().owner());
    }
}
