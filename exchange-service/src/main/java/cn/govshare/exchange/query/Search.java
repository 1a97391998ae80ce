package cn.govshare.exchange.query;

import cn.govshare.kernel.vocabulary.RowCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a caller searches by, as he stated it.
///
/// @param keys names of items with the values searched by
/// @param filters conditions on further items
/// @param after where the page before ended
/// @param limit most records of a page; absent for as many as may be
public record Search(
        Map<String, String> keys, List<RowCondition> filters, Optional<String> after, Optional<Integer> limit) {
    public Search {
        keys = Map.copyOf(keys);
        filters = List.copyOf(filters);
    }
}
