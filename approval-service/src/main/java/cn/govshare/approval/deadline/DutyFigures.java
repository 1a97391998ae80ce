package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import org.jspecify.annotations.Nullable;

/// How a department did what it owed of one kind.
///
/// @param met done in time
/// @param metLate done after the last day
/// @param overdue not done yet although the last day has passed
/// @param open not done yet and not due yet
/// @param meanDays working days taken on average, pauses left out; null when nothing was done
/// @param longestDays working days taken at most
public record DutyFigures(
        DepartmentCode owner,
        Duty duty,
        long met,
        long metLate,
        long overdue,
        long open,
        @Nullable Double meanDays,
        @Nullable Integer longestDays) {}
