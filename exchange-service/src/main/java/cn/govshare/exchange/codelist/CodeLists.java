package cn.govshare.exchange.codelist;

import cn.govshare.kernel.event.CodeListAdopted;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// The code lists as the catalog has told of them.
@Article("21")
public interface CodeLists {
    /// What counts on one day.
    interface OfDay {
        /// The codes that an item's values are taken from: of the edition that the item names, or else of the
        /// one in force. Empty when the item names no list, or one that is not on the platform.
        Optional<Set<String>> codesOf(PublishedItem item);
    }

    OfDay ofDay(LocalDate day);

    void apply(CodeListAdopted adopted);

    /// Removes the copy before it is made anew.
    void clear();
}
