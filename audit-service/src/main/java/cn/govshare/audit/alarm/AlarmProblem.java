package cn.govshare.audit.alarm;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with a call about alarms.
public enum AlarmProblem implements ProblemCode {
    NO_SUCH_ALARM("alarm/no-such-alarm", 404, "24", "没有该告警", "No such alarm"),
    ACKNOWLEDGED_BEFORE("alarm/acknowledged-before", 409, "24", "告警已确认", "Acknowledged before");

    private final String code;
    private final int status;
    private final String article;
    private final Text title;

    AlarmProblem(String code, int status, String article, String zh, String en) {
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
