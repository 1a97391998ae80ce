package cn.govshare.approval.notice;

import java.time.Instant;

/// That somebody read a notice, and when first.
public record Receipt(String name, Instant readAt) {}
