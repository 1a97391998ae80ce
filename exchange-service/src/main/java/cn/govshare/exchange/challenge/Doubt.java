package cn.govshare.exchange.challenge;

import cn.govshare.kernel.vocabulary.Text;

/// What is doubted about a datum.
public enum Doubt {
    WRONG_VALUE("数值错误", "wrong value"),
    OUTDATED("未及时更新", "out of date"),
    INCOMPLETE("数据不完整", "incomplete"),
    CONTRADICTS_PAPERS("与有效证明材料不符", "contradicts valid papers"),
    CONTRADICTS_OTHER_SOURCE("与其他来源不一致", "contradicts another source"),
    OTHER("其他疑义", "other doubt");

    private final Text label;

    Doubt(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
