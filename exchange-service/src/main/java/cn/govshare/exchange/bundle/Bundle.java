package cn.govshare.exchange.bundle;

import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A download that is prepared as a file and taken later, as often and in as many parts as need be until it is cleared
/// away. To prepare it is no access; to take it is one each time, decided then.
///
/// @param source where it was asked for, as an address in text; the empty text when nobody saw
/// @param basis which rows and items it holds, as a digest
/// @param made what it is; empty until it is ready
@Article({"16", "18"})
public record Bundle(
        UUID id,
        AskedUse use,
        String source,
        DownloadFormat format,
        boolean markDisputes,
        String basis,
        BundleStatus status,
        Optional<String> failure,
        Optional<Made> made,
        Instant askedAt) {
    /// A file that is ready.
    ///
    /// @param sha256 hexadecimal, and the strong entity tag
    /// @param note the signed manifest
    public record Made(long rows, long bytes, String sha256, String note, Instant at) {}

    public Bundle ready(Made file) {
        return become(BundleStatus.READY, Optional.empty(), Optional.of(file));
    }

    /// @param why code of the reason
    public Bundle failed(String why) {
        return become(BundleStatus.FAILED, Optional.of(why), Optional.empty());
    }

    public Bundle cleared() {
        return become(BundleStatus.CLEARED, failure, made);
    }

    private Bundle become(BundleStatus next, Optional<String> why, Optional<Made> file) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("%s does not become %s".formatted(status, next));
        }
        return new Bundle(id, use, source, format, markDisputes, basis, next, why, file, askedAt);
    }
}
