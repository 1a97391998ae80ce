package cn.govshare.kept.settings.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

@ConfigurationProperties("clerk")
record ClerkSettings(@DefaultValue("3") int limit) {}
