package cn.govshare.broken.frameworks;

import org.springframework.util.StringUtils;

public record Clerk(String name) {
    public boolean isNamed() {
        return StringUtils.hasText(name);
    }
}
