package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Map;
import java.util.Set;

/// How the review of a planned system stands (art. 23).
@Article("23")
public enum ProjectStatus {
    FILED("待审查", "to be reviewed"),
    PASSED("审查通过", "passed"),
    PASSED_WITH_CONDITIONS("附条件通过", "passed with conditions"),
    NOT_PASSED("审查不通过", "not passed"),
    WITHDRAWN("已撤回", "withdrawn");

    private static final Map<ProjectStatus, Set<ProjectStatus>> NEXT = Map.of(
            FILED, Set.of(FILED, PASSED, PASSED_WITH_CONDITIONS, NOT_PASSED, WITHDRAWN),
            NOT_PASSED, Set.of(FILED, WITHDRAWN),
            PASSED, Set.of(),
            PASSED_WITH_CONDITIONS, Set.of(),
            WITHDRAWN, Set.of());

    private final Text label;

    ProjectStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public boolean canBecome(ProjectStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isEnd() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }

    static Map<ProjectStatus, Set<ProjectStatus>> table() {
        return NEXT;
    }
}
