package cn.govshare.kept.usecases.app;

import cn.govshare.kept.usecases.Clerk;

public final class AppointClerk {
    public Clerk appoint(String name) {
        return new Clerk(name);
    }
}
