package cn.govshare.exchange.binding;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a binding can't be set or activated.
public enum BindingProblem implements StatedProblem {
    NOT_BOUND("binding/not-bound", 404, "16", "未挂接", "Not bound"),
    NOT_THE_PROVIDER("binding/not-the-provider", 403, "16", "不是数据提供部门", "Not the provider"),
    DOES_NOT_FIT("binding/does-not-fit", 422, "16", "挂接与目录条目不符", "The binding does not fit the entry"),
    NOT_TRIED("binding/not-tried", 409, "16", "尚未试推合格", "No good trial yet"),
    CHANGED("binding/changed", 409, "16", "挂接已变更", "Changed meanwhile");

    private final Problem problem;

    BindingProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
