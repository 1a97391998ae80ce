package cn.govshare.kit.web;

import java.util.List;

/// As the kit has it, for the rule that names it: the test kit does not know the kit.
public record Page<T>(List<T> items) {}
