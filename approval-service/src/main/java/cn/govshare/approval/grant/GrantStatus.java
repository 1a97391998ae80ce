package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.Text;

/// How a grant stands on a day.
public enum GrantStatus {
    IN_FORCE("有效", "in force"),
    EXPIRED("已到期", "expired"),
    REVOKED("已撤销", "revoked");

    private final Text label;

    GrantStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
