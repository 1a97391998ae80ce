package cn.govshare.exchange.challenge;

import cn.govshare.kernel.vocabulary.Article;

/// The duties to verify, as the statutory clock of the city keeps them (art. 19).
@Article("19")
public interface VerificationDuties {
    /// The verifier owes the verification, or the correction, from the day that the term was opened on.
    void open(DataChallenge challenge);

    /// What the verifier owed is done.
    void met(DataChallenge challenge);

    /// The verifier owes it no more: the challenge was taken back, or has gone to another department.
    void lapsed(DataChallenge challenge, String reason);
}
