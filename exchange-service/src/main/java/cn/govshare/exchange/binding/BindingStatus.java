package cn.govshare.exchange.binding;

import cn.govshare.kernel.vocabulary.Text;

/// How far a binding is with its entry.
public enum BindingStatus {
    NOT_ACTIVE("未启用", "not active"),
    ACTIVE("已启用", "active"),
    /// Other columns are wanted and not active yet; pushes are read by the former ones.
    CHANGE_WAITS("已启用,修改待启用", "active, a change waits"),
    /// The entry was revised, and what is in force does not fit it any more.
    BROKEN("目录条目已修订,挂接不再相符", "the entry was revised and the binding does not fit");

    private final Text label;

    BindingStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
