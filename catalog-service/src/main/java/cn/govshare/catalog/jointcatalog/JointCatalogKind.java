package cn.govshare.catalog.jointcatalog;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;

/// What several departments compile under one lead.
public enum JointCatalogKind {
    /// One of the five base registers, which the law names.
    @Article("11(2)")
    BASE("基础信息资源目录", "base catalog"),
    /// One of the themes, which a city may change.
    @Article("11(3)")
    THEME("主题信息资源目录", "theme catalog");

    private final Text label;

    JointCatalogKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /// The paragraph that it rests on.
    public String article() {
        return this == BASE ? "11(2)" : "11(3)";
    }
}
