package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A change or the end of a ground, from which every entry that rests on it has to be updated.
///
/// @param effectiveOn the day of the change, which is not counted
/// @param summary what changes, in words
/// @param articles the articles that it touches; all when none is named
/// @param account name of the account that registered it
@Article("9(2)")
public record LegalChange(
        UUID id,
        UUID ground,
        ChangeKind kind,
        LocalDate effectiveOn,
        String summary,
        List<String> articles,
        String account,
        Instant at) {
    public LegalChange {
        articles = List.copyOf(articles);
    }
}
