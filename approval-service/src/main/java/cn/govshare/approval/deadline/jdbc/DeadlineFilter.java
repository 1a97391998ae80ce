package cn.govshare.approval.deadline.jdbc;

import cn.govshare.approval.deadline.DeadlineQuery;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of a query, as statements name them.
final class DeadlineFilter {
    private DeadlineFilter() {}

    static Map<String, ?> params(DeadlineQuery query) {
        var seenBy = query.seenBy();
        var owner = query.owner();
        var duties = query.duties();
        var status = query.status();
        var params = new HashMap<String, @Nullable Object>();
        params.put("seenBy", seenBy == null ? null : seenBy.value());
        params.put("owner", owner == null ? null : owner.value());
        params.put(
                "duties",
                duties == null ? null : duties.stream().map(Enum::name).sorted().toArray(String[]::new));
        params.put("status", status == null ? null : status.name());
        params.put("dueFrom", query.dueFrom());
        params.put("dueUntil", query.dueUntil());
        return params;
    }
}
