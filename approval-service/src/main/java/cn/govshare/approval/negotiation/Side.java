package cn.govshare.approval.negotiation;

import cn.govshare.kernel.vocabulary.Text;

/// The two sides of a dispute.
public enum Side {
    CONSUMER("数据使用部门", "consumer"),
    PROVIDER("数据提供部门", "provider");

    private final Text label;

    Side(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    public Side other() {
        return this == CONSUMER ? PROVIDER : CONSUMER;
    }
}
