package cn.govshare.catalog.sheet;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a table that somebody brings.
public enum SheetProblem implements ProblemCode {
    UNREADABLE("sheet/unreadable", 400, "表格无法读取", "The table can't be read"),
    TOO_LARGE("sheet/too-large", 413, "表格过大", "The table is too large"),
    COLUMN_MISSING("sheet/column-missing", 422, "表格缺少必要的列", "A column is missing");

    private final String code;
    private final int status;
    private final Text title;

    SheetProblem(String code, int status, String zh, String en) {
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
        return "";
    }

    @Override
    public Text title() {
        return title;
    }
}
