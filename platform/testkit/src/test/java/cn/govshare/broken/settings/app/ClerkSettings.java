package cn.govshare.broken.settings.app;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("clerk")
class ClerkSettings {
    private int limit;

    int getLimit() {
        return limit;
    }

    void setLimit(int limit) {
        this.limit = limit;
    }
}
