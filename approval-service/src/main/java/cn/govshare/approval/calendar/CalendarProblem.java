package cn.govshare.approval.calendar;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with a wording of the calendar.
public enum CalendarProblem implements ProblemCode {
    BREAKS_RULES("calendar/breaks-rules", 422, "17", "工作日历不符合要求", "The calendar breaks rules"),
    UNREADABLE_FILE("calendar/unreadable-file", 400, "", "工作日历文件无法读取", "Unreadable calendar file");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    CalendarProblem(String code, int status, String article, String zh, String en) {
        this.code = code;
        this.status = status;
        this.article = article;
        this.title = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String article() {
        return article;
    }

    @Override
    public Text title() {
        return title;
    }
}
