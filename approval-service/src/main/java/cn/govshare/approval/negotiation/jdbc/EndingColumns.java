package cn.govshare.approval.negotiation.jdbc;

import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Terms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An ending as the columns hold it.
record EndingColumns(
        @Nullable String account,
        @Nullable Instant at,
        @Nullable String reasons,
        @Nullable UUID proposal,
        @Nullable UUID order,
        @Nullable Terms terms,
        @Nullable UUID grant) {
    static EndingColumns of(@Nullable Ending ending) {
        return switch (ending) {
            case null -> new EndingColumns(null, null, null, null, null, null, null);
            case Ending.Agreement agreed ->
                new EndingColumns(agreed.account(), agreed.at(), null, agreed.proposal(), null, null, agreed.grant());
            case Ending.Order order ->
                new EndingColumns(
                        order.account(), order.at(), order.reasons(), null, order.id(), order.terms(), order.grant());
            case Ending.Dismissal closed ->
                new EndingColumns(closed.account(), closed.at(), closed.reasons(), null, closed.id(), null, null);
            case Ending.Withdrawal closed ->
                new EndingColumns(closed.account(), closed.at(), closed.reasons(), null, null, null, null);
        };
    }
}
