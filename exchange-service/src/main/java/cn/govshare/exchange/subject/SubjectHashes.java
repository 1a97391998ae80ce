package cn.govshare.exchange.subject;

import cn.govshare.kernel.vocabulary.Article;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Hashes that stand for whoever or whatever data is about: HMAC-SHA-256 of item names and values under a key that is
/// made for each month. The keys stand in a table of their own; once a month's key is erased, nobody can tell any more
/// whom that month's records were about, and the records stay as they are.
///
/// Equal names and values have equal hashes within a month, in whichever resource they occur.
@Article({"18", "22"})
public interface SubjectHashes {
    /// @param month the month of the key, of Shanghai's calendar
    /// @param hash 64 hexadecimal digits
    record Dated(YearMonth month, String hash) {}

    /// The hash under this month's key.
    ///
    /// @param identity names of items with their values, as texts that equal values have in common
    String of(Map<String, String> identity);

    /// The hash under the key of every month that has not been erased, the newest first.
    List<Dated> everyMonth(Map<String, String> identity);

    /// Erases the keys of the months before this one.
    ///
    /// @return the months whose keys were erased now
    List<YearMonth> eraseBefore(YearMonth month);
}
