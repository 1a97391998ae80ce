package cn.govshare.exchange.delivery;

import cn.govshare.kernel.vocabulary.Text;

/// What a delivery holds.
public enum DeliveryKind {
    SNAPSHOT("全量", "all rows; the copy is emptied before"),
    CHANGES("增量", "what changed since");

    private final Text label;

    DeliveryKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
