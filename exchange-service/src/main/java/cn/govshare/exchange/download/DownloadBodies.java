package cn.govshare.exchange.download;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.UseDecision.Permit;
import java.util.UUID;

/// Makes the bodies of downloads: the permitted rows and items, marked for their recipient.
public interface DownloadBodies {
    /// @param mark id that the watermark is made of
    Made make(UUID mark, AskedUse use, Permit permit, DownloadFormat format, boolean markDisputes);

    /// @param disputes how many open challenges there are of what leaves
    record Made(DownloadBody body, int disputes) {}
}
