package cn.govshare.kernel.rule;

/// By how much a duty may be extended when the competent authority consents.
///
/// @param workingDays most working days of all extensions together
/// @param times how often at most
public record ExtensionRule(int workingDays, int times, String article) {}
