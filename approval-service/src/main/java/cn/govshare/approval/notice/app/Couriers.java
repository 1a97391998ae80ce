package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Courier;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The courier of each way.
@Component
class Couriers {
    private final Map<Channel, Courier> byChannel;

    Couriers(List<Courier> couriers) {
        this.byChannel = couriers.stream().collect(Collectors.toUnmodifiableMap(Courier::channel, Function.identity()));
    }

    boolean isReady(Channel channel) {
        var courier = byChannel.get(channel);
        return courier != null && courier.isReady();
    }

    Courier of(Channel channel) {
        var courier = byChannel.get(channel);
        if (courier == null) {
            throw new IllegalStateException("Nobody carries " + channel);
        }
        return courier;
    }
}
