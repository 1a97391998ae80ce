package cn.govshare.exchange.handover;

import cn.govshare.exchange.grant.QuotaUse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/// Takes what is handed over: told what comes before it gives the stream.
public interface Taker {
    /// @param quota what is taken of the day's quota
    OutputStream begin(UUID access, QuotaUse quota) throws IOException;

    /// Everything has left: called in the transaction of the record that says so.
    default void left(Handed handed) {}

    /// It broke off.
    ///
    /// @return true when part of it has left, which the receiver must be made to notice; false when nothing has
    boolean brokenOff();

    /// What has left in the end.
    ///
    /// @param digest SHA-256, hexadecimal
    record Handed(long rows, long bytes, String digest) {}
}
