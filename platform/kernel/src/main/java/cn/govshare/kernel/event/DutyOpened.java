package cn.govshare.kernel.event;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A duty arose that the statutory clock is to watch. The due date follows from the rule profile and the calendar; a
/// limit of the duty's own counts only where the profile names none. One of the two must exist. A case has an open duty
/// of one kind once; to hand it to another department let it lapse first.
///
/// @param caseId the case that it belongs to; all events of a case stay in order
/// @param owner the department that owes it
/// @param counterpart the department that waits for it, which is told of an extension
/// @param subject in a few words what is to be done, without a citizen's data
/// @param openedOn the day that it arose, Asia/Shanghai, which does not count
/// @param article the article that the duty rests on, cited where its own limit counts
/// @param ownWorkingDays limit of its own in working days
/// @param ownDueOn limit of its own as a date, Asia/Shanghai; the day itself is in time
public record DutyOpened(
        UUID caseId,
        Duty duty,
        DepartmentCode owner,
        @Nullable DepartmentCode counterpart,
        @Nullable ResourceCode resource,
        @Nullable String subject,
        LocalDate openedOn,
        String article,
        @Nullable Integer ownWorkingDays,
        @Nullable LocalDate ownDueOn,
        long version)
        implements Event {
    @Override
    public String aggregateId() {
        return caseId.toString();
    }
}
