package cn.govshare.catalog.need;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about forms, projects and demands.
public enum NeedProblem implements StatedProblem {
    FIELDS_AT_FAULT("need/fields-at-fault", 422, "", "字段清单不符合要求", "The list of fields is at fault"),
    NO_SUCH_FIELD("need/no-such-field", 422, "17(2)", "清单中没有该字段", "No such field in the list"),
    NOT_ON_THE_PLATFORM("need/not-on-the-platform", 422, "17(2)", "平台没有可共享的该数据", "Not to be had on the platform"),
    TAKE_BY_IN_THE_PAST("need/take-by-in-the-past", 422, "17(2)", "截止日已过", "The day has passed"),
    COLLECTS_TWICE("project/collects-twice", 422, "23", "存在重复采集,不能无条件通过", "It would collect twice"),
    CONDITIONS_MISSING("project/conditions-missing", 422, "23", "附条件通过应写明条件", "Conditions are missing"),
    NOT_THE_SOURCE("demand/not-the-source", 403, "4(2)", "不是该需求的数源部门", "Not the source of this demand"),
    ENTRY_NOT_OF_THE_SOURCE("demand/entry-not-of-the-source", 422, "4(2)", "条目不属于数源部门", "Not an entry of the source"),
    ENTRY_NOT_IN_FORCE("demand/entry-not-in-force", 422, "7", "条目未发布", "The entry is not in force");

    private final Problem problem;

    NeedProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
