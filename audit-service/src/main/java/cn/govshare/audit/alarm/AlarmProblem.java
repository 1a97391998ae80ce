package cn.govshare.audit.alarm;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with a call about alarms.
public enum AlarmProblem implements StatedProblem {
    NO_SUCH_ALARM("alarm/no-such-alarm", 404, "24", "没有该告警", "No such alarm"),
    ACKNOWLEDGED_BEFORE("alarm/acknowledged-before", 409, "24", "告警已确认", "Acknowledged before");

    private final Problem problem;

    AlarmProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
