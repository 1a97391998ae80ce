package cn.govshare.exchange.query;

import java.util.List;
import java.util.Optional;

/// Where a page of records ended, as a text that tells nobody but us which record that is.
public interface SearchCursors {
    /// @param search what the page is of: a cursor is good for the same search only
    /// @param key canonical values of the last record's key items
    String seal(String search, List<String> key);

    /// The key; empty when the text is none of ours, or of another search.
    Optional<List<String>> open(String search, String cursor);
}
