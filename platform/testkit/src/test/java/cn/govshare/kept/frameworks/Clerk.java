package cn.govshare.kept.frameworks;

import cn.govshare.kernel.vocabulary.DepartmentCode;

public record Clerk(String name, DepartmentCode department) {}
