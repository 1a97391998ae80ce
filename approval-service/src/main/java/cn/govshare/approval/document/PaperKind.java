package cn.govshare.approval.document;

import cn.govshare.kernel.vocabulary.Text;

/// The papers of a case.
public enum PaperKind {
    APPLICATION_FORM("共享申请表", "request form"),
    REPLY_LETTER("答复函", "reply letter"),
    CASE_RECORD("办理情况表", "everything that happened"),
    DISPUTE_RECORD("协商情况表", "the dispute's dossier"),
    ORDER("协调决定书", "the leading group's order");

    private final Text label;

    PaperKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
