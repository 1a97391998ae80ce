package cn.govshare.exchange.challenge;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;

/// What a verification found.
///
/// @param text findings, or the reasons why the datum stands
/// @param by name of the account
public record Verdict(String text, DepartmentCode department, String by, Instant at) {}
