package cn.govshare.approval.deadline;

/// More working days for a duty, with consent.
///
/// @param consentedBy name of the account of the competent authority that consented
public record Extension(int workingDays, String reason, String consentedBy) {
    public Extension {
        if (workingDays < 1) {
            throw new IllegalArgumentException("An extension is of one working day at least: " + workingDays);
        }
    }
}
