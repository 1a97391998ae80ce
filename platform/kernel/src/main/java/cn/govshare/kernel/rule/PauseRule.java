package cn.govshare.kernel.rule;

/// How often a duty may be paused while its case is returned for completion, and how it is counted on afterwards.
///
/// @param times how often at most
/// @param restarts true when the whole limit begins anew with the day of completion, false when the rest of it runs on
public record PauseRule(int times, boolean restarts, String article) {}
