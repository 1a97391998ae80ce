package cn.govshare.audit.checkpoint.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who stamps checkpoints.
///
/// @param url of a time stamp authority (RFC 3161 over HTTP); empty for none
@ConfigurationProperties("govshare.time-stamp")
record TimeStampSettings(@DefaultValue("") String url) {}
