package cn.govshare.kept.readside;

import org.springframework.util.StringUtils;

public record ListClerks(String name) {
    public boolean isNamed() {
        return StringUtils.hasText(name);
    }
}
