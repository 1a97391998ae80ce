package cn.govshare.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next what to pass as `after` for the next page; absent on the last
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
