package cn.govshare.approval.document;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with asking for a document.
public enum DocumentProblem implements StatedProblem {
    NOT_YET("document/not-yet", 409, "文书尚未形成", "There is no such document yet");

    private final Problem problem;

    DocumentProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "17", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
