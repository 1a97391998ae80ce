package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A duty that the clock is asked to watch.
///
/// @param owner the department that owes it
/// @param caseId the case that it belongs to; a case has a duty of one kind once
/// @param resource the resource that the case is about, when it is about one
/// @param openedOn the day that it arose, which does not count
public record DatedDuty(
        Duty duty,
        DepartmentCode owner,
        UUID caseId,
        @Nullable ResourceCode resource,
        LocalDate openedOn) {}
