package cn.govshare.gateway.route;

import cn.govshare.gateway.limit.UnusableBody;
import cn.govshare.gateway.problem.GatewayProblem;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/// What a caller is told when his call got no answer from the service.
final class NoAnswer {
    private NoAnswer() {}

    static GovShareProblem because(IOException failure, Optional<UnusableBody.Why> body) {
        return body.map(NoAnswer::ofCaller).orElseGet(() -> ofService(failure));
    }

    private static GovShareProblem ofCaller(UnusableBody.Why why) {
        return switch (why) {
            case TOO_LARGE ->
                new MalformedInput(
                        CommonProblem.TOO_LARGE, Text.of("请求内容超过上限,请减小后重试。", "The body is over the limit; send less."));
            case TOO_SLOW ->
                new MalformedInput(
                        GatewayProblem.BODY_TOO_SLOW, Text.of("请求内容未在规定时间内传完。", "The body did not arrive in time."));
            case BROKEN_OFF ->
                new MalformedInput(
                        GatewayProblem.BODY_BROKEN_OFF, Text.of("请求内容未传完。", "The body did not arrive whole."));
        };
    }

    private static GovShareProblem ofService(IOException failure) {
        return switch (failure) {
            case ConnectTimeoutException _, ConnectionRequestTimeoutException _ -> away();
            case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> away();
            case SocketTimeoutException _ ->
                new ProviderUnavailable(
                        GatewayProblem.SERVICE_TOO_SLOW,
                        Text.of(
                                "后端服务未按时答复,操作可能已经完成;请查询结果,或以同一幂等键重试。",
                                "The service did not answer in time and may have done it; look it up, or try again"
                                        + " with the same Idempotency-Key."));
            default -> brokeOff();
        };
    }

    private static GovShareProblem away() {
        return new ProviderUnavailable(
                GatewayProblem.SERVICE_AWAY, Text.of("后端服务暂不可用,请稍后重试。", "The service is away; try again later."));
    }

    static GovShareProblem brokeOff() {
        return new ProviderUnavailable(
                GatewayProblem.SERVICE_BROKE_OFF,
                Text.of(
                        "后端服务中断,操作可能已经完成;请查询结果,或以同一幂等键重试。",
                        "The service broke off and may have done it; look it up, or try again with the same"
                                + " Idempotency-Key."));
    }
}
