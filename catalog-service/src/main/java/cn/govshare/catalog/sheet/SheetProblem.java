package cn.govshare.catalog.sheet;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a table that somebody brings.
public enum SheetProblem implements StatedProblem {
    UNREADABLE("sheet/unreadable", 400, "表格无法读取", "The table can't be read"),
    TOO_LARGE("sheet/too-large", 413, "表格过大", "The table is too large"),
    COLUMN_MISSING("sheet/column-missing", 422, "表格缺少必要的列", "A column is missing");

    private final Problem problem;

    SheetProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
