package cn.govshare.approval.notice;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can be wrong with an act on notices and their ways.
public enum NoticeProblem implements StatedProblem {
    NOT_FOUND("notice/not-found", 404, "没有该通知", "No such notice"),
    WEBHOOK_NOT_FOUND("webhook/not-found", 404, "没有该回调地址", "No such webhook"),
    WEBHOOK_NOT_OFFERED("webhook/not-offered", 422, "平台未开通回调通知", "Webhooks are not set up"),
    WEBHOOK_NOT_ALLOWED("webhook/host-not-allowed", 422, "该地址不在允许范围内", "The address is not allowed"),
    DISPATCH_NOT_FOUND("notice-dispatch/not-found", 404, "没有该发送记录", "No such dispatch"),
    DISPATCH_NOT_GIVEN_UP("notice-dispatch/not-given-up", 409, "无需重新发送", "Not given up");

    private final Problem problem;

    NoticeProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
