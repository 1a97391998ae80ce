package cn.govshare.catalog.source;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How a source case stands (art. 4(3)).
@Article("4(3)")
public enum SourceCaseStatus {
    OPEN("待认定", "open"),
    SOURCE_NAMED("已确定数源部门", "source named"),
    DIFFERENT_THINGS("不是同一数据", "different things");

    private static final Map<SourceCaseStatus, Set<SourceCaseStatus>> NEXT = Map.of(
            OPEN, Set.of(SOURCE_NAMED, DIFFERENT_THINGS),
            SOURCE_NAMED, Set.of(OPEN),
            DIFFERENT_THINGS, Set.of(OPEN));

    private final Text label;

    SourceCaseStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(SourceCaseStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
