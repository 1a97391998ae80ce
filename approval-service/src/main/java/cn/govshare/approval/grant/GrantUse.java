package cn.govshare.approval.grant;

import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// How much a grant was used up to now.
///
/// @param calls queries and downloads
/// @param rows rows that left under it
/// @param busiestRows rows of the day on which most left
/// @param items names of the items that ever left
@Article("18")
public record GrantUse(
        UUID grant, LocalDate firstDay, LocalDate lastDay, long calls, long rows, long busiestRows, Set<String> items) {
    public GrantUse {
        items = Set.copyOf(items);
    }
}
