package cn.govshare.kernel.problem;

import cn.govshare.kernel.vocabulary.Text;

/// What a problem always says, whoever meets it.
public record Problem(String code, int status, String article, Text title) implements ProblemCode {}
