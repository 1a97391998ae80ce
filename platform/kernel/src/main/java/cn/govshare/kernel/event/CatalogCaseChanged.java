package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case about what the catalog holds, or should hold, moved on (art. 4, 17(2), 23).
///
/// @param number what people call it
/// @param title what it is about, without a citizen's data
/// @param department whose case it is
/// @param counterpart the department that has to act on it, when another has
/// @param concerned departments that are told how it stands
/// @param resource the entry that it is about or was ended by
/// @param note what the one who moved it on said of it
public record CatalogCaseChanged(
        UUID caseId,
        Kind kind,
        String number,
        String title,
        DepartmentCode department,
        @Nullable DepartmentCode counterpart,
        List<DepartmentCode> concerned,
        Step step,
        @Nullable ResourceCode resource,
        @Nullable String note,
        Instant changedAt,
        long version)
        implements Event {
    /// What sort of case it is.
    public enum Kind {
        SOURCE_CASE("一数一源", "one datum, one source", "4(3)"),
        COLLECTION_FORM("采集表单", "form", "17(2)"),
        PROJECT_REVIEW("信息化项目审查", "review of an IT project", "23"),
        DATA_DEMAND("数据需求", "demand for data", "4(2)");

        private final Text label;
        private final String article;

        Kind(String zh, String en, String article) {
            this.label = Text.of(zh, en);
            this.article = article;
        }

        public Text label() {
            return label;
        }

        /// The article that cases of this kind rest on.
        public String article() {
            return article;
        }
    }

    /// What happened to the case.
    public enum Step {
        FILED("已提交", "filed"),
        CHANGED("内容有更新", "filed anew"),
        RECHECKED("目录变化后重新对照,结果有变化", "checked anew after the catalog changed, with another result"),
        SOURCE_NAMED("已确定数源部门", "the source is named"),
        DIFFERENT_THINGS("认定为不同事项", "found to be different things"),
        REOPENED("重新研究", "reopened"),
        DECIDED("已认定应从平台获取的信息项", "it is decided what must be taken from the platform"),
        MENDED("已停止重复采集", "no longer collected"),
        PASSED("审查通过", "passed"),
        PASSED_WITH_CONDITIONS("附条件通过", "passed with conditions"),
        NOT_PASSED("审查不通过", "not passed"),
        ROUTED("已转数源部门", "routed to a source"),
        RETURNED("数源部门退回", "given back by the source"),
        COVERED("目录中已有", "covered by the catalog"),
        MET("条目已发布", "the entry is published"),
        DECLINED("不予支持", "declined"),
        WITHDRAWN("已撤回", "withdrawn");

        private final Text label;

        Step(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        public Text label() {
            return label;
        }
    }

    public CatalogCaseChanged {
        concerned = List.copyOf(concerned);
    }

    @Override
    public String aggregateId() {
        return caseId.toString();
    }
}
