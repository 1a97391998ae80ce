package cn.govshare.approval.profile;

import java.time.Instant;
import java.time.LocalDate;

/// From which day on new cases begin under a rule profile.
///
/// @param from first day, Asia/Shanghai
/// @param chosenBy name of the account
public record ProfileChoice(LocalDate from, String profile, int version, String chosenBy, Instant chosenAt) {}
