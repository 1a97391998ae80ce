package cn.govshare.kernel.kept;

import cn.govshare.kernel.vocabulary.DepartmentCode;

public record Clerk(String name, DepartmentCode department) {}
