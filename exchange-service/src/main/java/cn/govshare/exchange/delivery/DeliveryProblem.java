package cn.govshare.exchange.delivery;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// What is wrong with a subscription or a delivery.
public enum DeliveryProblem implements StatedProblem {
    NOT_FOUND("subscription/not-found", 404, "16", "没有该订阅", "No such subscription"),
    NO_SUCH_DELIVERY("subscription/no-such-delivery", 404, "16", "没有该批次", "No such delivery"),
    NOT_ACTIVE("subscription/not-active", 409, "16", "订阅已取消", "Subscription cancelled"),
    MODE("subscription/mode", 400, "16", "共享方式不适用于订阅", "Not a mode of subscriptions"),
    KEY_NOT_GRANTED("subscription/key-not-granted", 409, "17", "主键未获授权", "Key not granted"),
    WRONG_DIGEST("subscription/wrong-digest", 409, "18", "摘要不符", "Digest differs"),
    OUT_OF_ORDER("subscription/out-of-order", 409, "18", "确认次序有误", "Acknowledged out of order");

    private final Problem problem;

    DeliveryProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
