package cn.govshare.approval.notice;

import java.time.Duration;

/// When notices are gathered into a mail.
///
/// @param gather how long the first notice waits for others
/// @param pause least time between two mails to the same address
/// @param platformAddress where the platform is opened, as a mail names it; may be the empty text
public record Rhythm(Duration gather, Duration pause, String platformAddress) {}
