package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.Text;

/// What an entry may rest on.
public enum GroundKind {
    DOCUMENT("法规文件", "law, regulation or policy"),
    FUNCTION("部门职责", "function of a department");

    private final Text label;

    GroundKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
