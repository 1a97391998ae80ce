package cn.govshare.kernel.vocabulary;

import java.time.LocalDate;

/// The end of a department that was merged into another one.
///
/// @param successor the department that everything living passed to
/// @param on the first day on which the department is no more, Asia/Shanghai
public record Dissolution(DepartmentCode successor, LocalDate on) {}
