package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What may be wrong with a call about information resources.
public enum ResourceProblem implements StatedProblem {
    NO_SUCH_RESOURCE("resource/no-such-resource", 404, "", "没有该信息资源", "No such resource"),
    BREAKS_RULES("resource/breaks-rules", 422, "8", "条目不符合规定", "The entry breaks rules"),
    STATE_SECRET("resource/state-secret", 422, "22(3)", "不得登记国家秘密", "State secrets are refused"),
    KIND_IS_FIXED("resource/kind-is-fixed", 422, "8(2)", "资源类别不能更改", "The kind is fixed"),
    PROVIDER_NOT_REGISTERED("resource/provider-not-registered", 422, "2", "部门尚未登记", "Department not registered"),
    NOT_IN_THIS_STATE("resource/not-in-this-state", 409, "8(2)", "当前状态不允许此操作", "Not in this state"),
    CODE_TAKEN("resource/code-taken", 409, "8(1)", "代码重复", "Code taken"),
    NO_SUCH_REVISION("resource/no-such-revision", 404, "8(2)", "没有该修订版", "No such revision"),
    NO_REVISION_UNDER_WAY("resource/no-revision-under-way", 404, "8(2)", "没有修订稿", "No revision under way"),
    REVISION_UNDER_WAY("resource/revision-under-way", 409, "8(2)", "已有修订稿", "A revision is under way"),
    NAME_TAKEN("resource/name-taken", 409, "8(1)", "名称重复", "Name taken"),
    CHANGED_MEANWHILE("resource/changed-meanwhile", 409, "", "条目已被他人修改", "Changed meanwhile");

    private final Problem problem;

    ResourceProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
