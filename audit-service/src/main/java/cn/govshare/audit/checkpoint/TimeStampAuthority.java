package cn.govshare.audit.checkpoint;

/// Somebody outside the platform who says when something was there (RFC 3161).
public interface TimeStampAuthority {
    /// Whether the platform has one.
    boolean isThere();

    /// The authority's answer about some bytes, of which it learns only the digest.
    ///
    /// @return a TimeStampResp in DER, that is about these bytes and truly signed
    /// @throws cn.govshare.kernel.problem.ProviderUnavailable when it can't be reached, or answers something else
    byte[] stamp(byte[] data);
}
