package cn.govshare.broken.injection.app;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

public final class AppointClerk {
    @Autowired
    private @Nullable Clock clock;
}
