package cn.govshare.gateway.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How tokens are remembered.
///
/// @param remembered how many verified tokens are remembered at most
@ConfigurationProperties("govshare.gateway.tokens")
record TokenSettings(@DefaultValue("20000") int remembered) {}
