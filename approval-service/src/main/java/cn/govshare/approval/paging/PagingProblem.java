package cn.govshare.approval.paging;

import cn.govshare.kernel.problem.ProblemCode;
import cn.govshare.kernel.vocabulary.Text;

enum PagingProblem implements ProblemCode {
    UNREADABLE_AFTER;

    @Override
    public String code() {
        return "paging/unreadable-after";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String article() {
        return "";
    }

    @Override
    public Text title() {
        return Text.of("分页参数有误", "Unreadable page");
    }
}
