package cn.govshare.catalog.merger;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.LocalDate;

/// What is to happen.
///
/// @param dissolved the department that ends
/// @param successor the department that everything living passes to
/// @param on the first day on which the department is no more, Asia/Shanghai
/// @param basis the document that ordered it, as in `溧编〔2026〕12号`
public record MergerPlan(DepartmentCode dissolved, DepartmentCode successor, LocalDate on, String basis) {}
