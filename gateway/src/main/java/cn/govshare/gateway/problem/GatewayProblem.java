package cn.govshare.gateway.problem;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What can go wrong at the door or behind it.
public enum GatewayProblem implements StatedProblem {
    BODY_BROKEN_OFF("gateway/body-broken-off", 400, "请求内容传输中断", "Body broken off"),
    BODY_TOO_SLOW("gateway/body-too-slow", 408, "请求内容传输过慢", "Body too slow"),
    MALFORMED_REQUEST("gateway/malformed-request", 400, "请求格式有误", "Malformed request"),
    SERVICE_BROKE_OFF("gateway/service-broke-off", 502, "后端服务中断", "Service broke off"),
    SERVICE_AWAY("gateway/service-away", 503, "后端服务暂不可用", "Service away"),
    SERVICE_TOO_SLOW("gateway/service-too-slow", 504, "后端服务未按时答复", "Service too slow");

    private final Problem problem;

    GatewayProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
