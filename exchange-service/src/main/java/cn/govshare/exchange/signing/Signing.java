package cn.govshare.exchange.signing;

import cn.govshare.evidence.note.SignedNote;
import cn.govshare.kernel.vocabulary.Article;

/// Signs as the exchange. Whoever has the note and the published keys can verify it offline.
@Article("22")
public interface Signing {
    /// @param text ends with a newline, and holds no control characters
    SignedNote sign(String text);
}
