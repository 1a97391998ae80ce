package cn.govshare.audit.inquiry;

import java.time.Instant;

/// How many records of one action a case has.
///
/// @param refused how many of them tell of a refused or failed act
/// @param rows rows that left or arrived by them
public record StageFigures(
        DossierStage stage, String action, long records, long refused, long rows, Instant first, Instant last) {}
