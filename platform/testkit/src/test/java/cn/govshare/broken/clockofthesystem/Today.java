package cn.govshare.broken.clockofthesystem;

import java.time.Clock;

public final class Today {
    public Clock clock() {
        return Clock.systemUTC();
    }
}
