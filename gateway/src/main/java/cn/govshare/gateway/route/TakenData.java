package cn.govshare.gateway.route;

import org.jspecify.annotations.Nullable;

/// Hears of calls by which data leaves.
public interface TakenData {
    /// A service answered.
    void answered(@Nullable String trace, int status);

    /// The call was passed on, and nobody here knows how it ended.
    void unsure(@Nullable String trace);
}
