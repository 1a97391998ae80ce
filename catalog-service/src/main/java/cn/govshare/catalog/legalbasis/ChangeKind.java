package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.Text;

/// What may happen to a ground.
public enum ChangeKind {
    AMENDED("修改(调整)", "amended"),
    ENDED("废止(取消)", "repealed");

    private final Text label;

    ChangeKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
