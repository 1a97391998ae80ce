package cn.govshare.exchange.download.app;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/// Takes a permitted download: told what comes before it gives the stream.
public interface DownloadReceiver {
    /// @param disputes how many open challenges there are of what leaves
    OutputStream begin(UUID accessId, ResourceCode resource, int revision, int disputes) throws IOException;

    /// Everything has left.
    void complete(String sha256);

    /// It broke off.
    ///
    /// @return true when part of it has left, which the receiver must be made to notice; false when nothing has
    boolean brokenOff();
}
