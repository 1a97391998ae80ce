package cn.govshare.exchange.push;

import cn.govshare.kernel.vocabulary.Text;

/// What a batch stands for.
public enum PushKind {
    /// What changed: rows that are new or differ, and rows that went.
    INCREMENT("增量", "increment"),
    /// All there is: a row of the data set that is not in the batch went.
    SNAPSHOT("全量", "snapshot"),
    /// Only rows that are new; what is there is never changed.
    APPEND("追加", "append");

    private final Text label;

    PushKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /// True when a row of the batch may say that a row of the data set went.
    public boolean mayDelete() {
        return this == INCREMENT;
    }
}
