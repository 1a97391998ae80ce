package cn.govshare.approval.calendar;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with a wording of the calendar.
public enum CalendarProblem implements StatedProblem {
    BREAKS_RULES("calendar/breaks-rules", 422, "17", "工作日历不符合要求", "The calendar breaks rules"),
    UNREADABLE_FILE("calendar/unreadable-file", 400, "", "工作日历文件无法读取", "Unreadable calendar file");

    private final Problem problem;

    CalendarProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
