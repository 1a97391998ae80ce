package cn.govshare.evidence.broken;

import org.springframework.util.StringUtils;

public record Clerk(String name) {
    public boolean isNamed() {
        return StringUtils.hasText(name);
    }
}
