package cn.govshare.audit.evidencepackage;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why there is no package.
public enum PackageProblem implements StatedProblem {
    UNCLEAR("evidence-package/unclear", 400, "24", "证据包的范围不明", "It is not clear what the package is about"),
    NOTHING_THERE("evidence-package/nothing-there", 404, "24", "没有可导出的审计记录", "There are no such records"),
    NOT_SEALED_YET("evidence-package/not-sealed-yet", 409, "24", "记录尚未签名封存", "Not sealed yet"),
    ARCHIVE_AWAY("evidence-package/archive-away", 409, "24", "归档文件不在", "The archive is not at hand");

    private final Problem problem;

    PackageProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
