package cn.govshare.exchange.secret;

/// The shared secrets.
public interface Secrets {
    /// 32 random bytes, the same for all replicas and for ever; made when they are first asked for.
    ///
    /// @param purpose what they are for
    byte[] of(String purpose);
}
