package cn.govshare.gateway.limit;

import org.springframework.stereotype.Component;

/// The limits in force.
@Component
public class BodyLimits {
    private final BodyLimit ordinary;
    private final BodyLimit push;

    BodyLimits(LimitSettings settings) {
        this.ordinary = new BodyLimit(settings.body().toBytes(), settings.bodyWithin());
        this.push = new BodyLimit(settings.push().toBytes(), settings.pushWithin());
    }

    public BodyLimit ordinary() {
        return ordinary;
    }

    public BodyLimit push() {
        return push;
    }
}
