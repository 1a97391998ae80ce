package cn.govshare.catalog.importing;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with an import.
public enum ImportProblem implements StatedProblem {
    NO_SUCH_IMPORT("catalog-import/not-found", 404, "没有这次导入", "No such import"),
    NO_SUCH_MAPPING("catalog-import/no-such-mapping", 404, "没有这个列映射", "No such column mapping"),
    NOT_IN_THIS_STATE("catalog-import/not-in-this-state", 409, "当前状态下不能这样做", "Not possible in this state"),
    NOT_FINISHED("catalog-import/not-finished", 409, "导入尚未完成", "The import has not finished"),
    TOO_LARGE("catalog-import/too-large", 413, "文件过大", "The file is too large"),
    UNREADABLE("catalog-import/unreadable", 400, "文件无法读取", "The file can't be read"),
    EMPTY("catalog-import/empty", 400, "文件为空", "The file is empty"),
    ENCODED("catalog-import/content-encoding", 415, "请发送未压缩的内容", "Send the file without content encoding");

    private final Problem problem;

    ImportProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "8(1)", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
