package cn.govshare.approval.paging;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

enum PagingProblem implements StatedProblem {
    UNREADABLE_AFTER;

    @Override
    public Problem problem() {
        return new Problem("paging/unreadable-after", 400, "", Text.of("分页参数有误", "Unreadable page"));
    }
}
