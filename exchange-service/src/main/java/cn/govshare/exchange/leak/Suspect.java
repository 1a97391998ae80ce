package cn.govshare.exchange.leak;

import cn.govshare.exchange.access.TakenStream;
import cn.govshare.kernel.vocabulary.Article;

/// An access whose watermark a file bears.
///
/// @param marked different texts of the file that are written the marked way
/// @param agreeing those of them that this access's watermark marks
@Article("18")
public record Suspect(TakenStream access, int marked, int agreeing) {
    /// Fewer marked texts prove nothing: one in eight agrees with any access by chance.
    public static final int FEWEST = 10;

    /// Some may have been quoted by whoever had the file in between.
    private static final double MOST_FOREIGN = 0.1;

    public boolean isProved() {
        return marked >= FEWEST && agreeing >= marked * (1 - MOST_FOREIGN);
    }
}
