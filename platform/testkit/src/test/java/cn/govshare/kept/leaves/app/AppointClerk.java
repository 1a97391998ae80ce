package cn.govshare.kept.leaves.app;

public final class AppointClerk {
    public String appoint() {
        return "appointed";
    }
}
