package cn.govshare.approval.profile;

import cn.govshare.kernel.rule.RuleProfile;
import java.time.LocalDate;

/// The rule profiles of the city, by id and version.
public interface RuleProfiles {
    /// The profile that cases begin under on this day.
    RuleProfile inForceOn(LocalDate day);

    /// The profile that a case began under and keeps.
    ///
    /// @throws IllegalArgumentException when there is no such profile
    RuleProfile get(String id, int version);
}
