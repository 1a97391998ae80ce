package cn.govshare.broken.leaves.app;

import cn.govshare.broken.leaves.web.ClerkMapperImpl;

public final class AppointClerk {
    public ClerkMapperImpl appoint() {
        return new ClerkMapperImpl();
    }
}
