package cn.govshare.kept.frameworks.app;

import cn.govshare.kept.frameworks.Clerk;
import org.springframework.util.StringUtils;

public final class GreetClerk {
    public String greet(Clerk clerk) {
        return StringUtils.capitalize(clerk.name());
    }
}
