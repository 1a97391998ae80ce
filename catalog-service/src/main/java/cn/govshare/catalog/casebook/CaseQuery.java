package cn.govshare.catalog.casebook;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import org.jspecify.annotations.Nullable;

/// Which cases are asked for.
///
/// @param of the department whose own, or whose turn, they are; absent for all
/// @param after the number that the page before ended with; absent for the first
public record CaseQuery(
        @Nullable DepartmentCode of,
        @Nullable String status,
        @Nullable String after,
        int limit) {}
