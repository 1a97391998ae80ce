package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.Term;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A duty that the clock is asked to watch.
///
/// @param owner the department that owes it
/// @param caseId the case that it belongs to; a case has an open duty of one kind once
/// @param resource the resource that the case is about, when it is about one
/// @param openedOn the day that it arose, which does not count
/// @param origin who opened it
/// @param counterpart the department that waits for it; it sees the duty and is told when its date moves
/// @param subject in a few words what is to be done, without a citizen's data
/// @param ownTerm counts where the rule profile is silent on this kind of duty
public record DatedDuty(
        Duty duty,
        DepartmentCode owner,
        UUID caseId,
        @Nullable ResourceCode resource,
        LocalDate openedOn,
        DutyOrigin origin,
        @Nullable DepartmentCode counterpart,
        @Nullable String subject,
        @Nullable Term ownTerm) {
    /// A duty of a case of this service, whose term the rule profile sets.
    public DatedDuty(
            Duty duty, DepartmentCode owner, UUID caseId, @Nullable ResourceCode resource, LocalDate openedOn) {
        this(duty, owner, caseId, resource, openedOn, DutyOrigin.APPROVAL, null, null, null);
    }

    public DatedDuty from(DutyOrigin opener) {
        return new DatedDuty(duty, owner, caseId, resource, openedOn, opener, counterpart, subject, ownTerm);
    }

    public DatedDuty awaitedBy(@Nullable DepartmentCode waiting) {
        return new DatedDuty(duty, owner, caseId, resource, openedOn, origin, waiting, subject, ownTerm);
    }

    public DatedDuty about(@Nullable String what) {
        return new DatedDuty(duty, owner, caseId, resource, openedOn, origin, counterpart, what, ownTerm);
    }

    public DatedDuty within(@Nullable Term term) {
        return new DatedDuty(duty, owner, caseId, resource, openedOn, origin, counterpart, subject, term);
    }
}
