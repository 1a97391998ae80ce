package cn.govshare.approval.document;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with asking for a document.
public enum DocumentProblem implements ProblemCode {
    NOT_YET("document/not-yet", 409, "文书尚未形成", "There is no such document yet");

    private final String code;
    private final int status;
    private final Text title;

    DocumentProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.title = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String article() {
        return "17";
    }

    @Override
    public Text title() {
        return title;
    }
}
