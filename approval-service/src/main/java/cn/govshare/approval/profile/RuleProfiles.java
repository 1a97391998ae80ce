package cn.govshare.approval.profile;

import cn.govshare.kernel.rule.RuleProfile;
import java.time.LocalDate;
import java.util.List;

/// The rule profiles of the city, by id and version: those that the platform ships, and what the bureau imported.
public interface RuleProfiles {
    /// The profile that cases begin under on this day.
    RuleProfile inForceOn(LocalDate day);

    /// The profile that a case began under and keeps.
    ///
    /// @throws IllegalArgumentException when there is no such profile
    RuleProfile get(String id, int version);

    /// All profiles with all their versions.
    List<RuleProfile> all();

    /// The number of the next version under an id, which nobody else is given until the caller's transaction ends.
    int nextVersion(String id);

    /// Keeps a new version.
    void add(RuleProfile profile, String account);

    /// What was chosen, from which day on, the latest first.
    List<ProfileChoice> choices();

    /// Replaces what was chosen for the same day before.
    ///
    /// @return how often something has been chosen for that day
    long choose(ProfileChoice choice);
}
