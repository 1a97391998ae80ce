package cn.govshare.kernel.vocabulary;

import java.time.LocalDate;

/// A name that a department had once, so that what was written under it is still found.
///
/// @param until the first day on which it was no longer the name, Asia/Shanghai
public record FormerName(String name, LocalDate until) {}
