package cn.govshare.kernel.rule;

import cn.govshare.kernel.vocabulary.BreachKind;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of dated duties that the statutory clock knows. A rule profile may set a limit for each; where it is
/// silent the duty comes with a limit of its own.
public enum Duty {
    REPLY_UNCONDITIONAL("reply-unconditional", "无条件共享答复", "answer for an unconditional resource"),
    REPLY_CONDITIONAL("reply-conditional", "共享申请答复", "reply to an access request"),
    COMPLETION("completion", "补正申请材料", "completion of an access request"),
    CATALOG_UPDATE("catalog-update", "目录更新", "update of the catalog"),
    CATALOG_REVIEW("catalog-review", "目录审核发布", "review of a catalog entry"),
    RECLASSIFICATION("reclassification", "共享类型重新核定", "reclassification of a catalog entry"),
    SUPPLY_AFTER_CONSENT("supply-after-consent", "同意后提供数据", "supply after consent"),
    CORRECTION("correction", "疑义数据校核更正", "verification and correction of data"),
    NEGOTIATION("negotiation", "部门协商", "negotiation between departments"),
    COORDINATION("coordination", "领导小组协调", "coordination by the leading group"),
    ANNUAL_REPORT("annual-report", "年度共享情况报告", "annual report on sharing"),
    RECTIFICATION("rectification", "整改", "rectification"),
    COLLECTION_END("collection-end", "停止重复采集", "end of collecting what the platform has"),
    SOURCE_ENTRY("source-entry", "编制并发布所需条目", "publication of a demanded entry"),
    OTHER("other", "其他法定事项", "another dated duty");

    private final String key;
    private final Text label;

    Duty(String key, String zh, String en) {
        this.key = key;
        this.label = Text.of(zh, en);
    }

    /// The prefix of the duty's lines in a rule profile.
    public String key() {
        return key;
    }

    public Text label() {
        return label;
    }

    /// What a department is found to have done when it lets the duty pass (art. 26); empty where the consequence is
    /// another, as when a negotiation goes to the leading group.
    public Optional<BreachKind> breach() {
        return Optional.ofNullable(breachKind());
    }

    private @Nullable BreachKind breachKind() {
        return switch (this) {
            case REPLY_UNCONDITIONAL, REPLY_CONDITIONAL -> BreachKind.REQUEST_IGNORED;
            case CATALOG_UPDATE, RECLASSIFICATION, SOURCE_ENTRY -> BreachKind.CATALOG_NOT_KEPT;
            case COLLECTION_END -> BreachKind.DUPLICATE_COLLECTION;
            case SUPPLY_AFTER_CONSENT -> BreachKind.DATA_NOT_SUPPLIED;
            case CORRECTION -> BreachKind.DATA_DEFECTIVE;
            case ANNUAL_REPORT, OTHER -> BreachKind.OTHER;
            case COMPLETION, CATALOG_REVIEW, NEGOTIATION, COORDINATION, RECTIFICATION -> null;
        };
    }
}
