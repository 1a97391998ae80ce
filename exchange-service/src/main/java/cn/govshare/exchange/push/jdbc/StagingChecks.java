package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.push.Staging.Check;
import cn.govshare.exchange.push.Staging.NewKey;
import cn.govshare.exchange.push.Staging.OneRowAKey;
import cn.govshare.exchange.push.Staging.Referenced;

/// Checks of a whole batch as conditions on its staged rows. All names in them are generated.
record StagingChecks(StagingTable table) {
    /// How many rows break the check.
    String count(Check check) {
        return switch (check) {
            // Grouping is cheaper than numbering the rows, and nearly always there is none.
            case OneRowAKey _ ->
                "SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM staged WHERE act < %d GROUP BY %s HAVING count(*) > 1) d"
                        .formatted(StagingTable.KEEP, table.keyList());
            case NewKey _, Referenced _ -> table.count(breaking(check));
        };
    }

    /// The condition that a row `s` breaks the check.
    String breaking(Check check) {
        return switch (check) {
            case OneRowAKey _ -> """
                s.act < %1$d AND s.row_no IN (
                    SELECT row_no FROM (
                        SELECT row_no, row_number() OVER (PARTITION BY %2$s ORDER BY row_no) AS nth
                        FROM staged WHERE act < %1$d) d
                    WHERE nth > 1)\
                """.formatted(StagingTable.KEEP, table.keyList());
            case NewKey is ->
                "s.act = %d AND EXISTS (SELECT FROM %s t WHERE %s)"
                        .formatted(
                                StagingTable.PUT,
                                is.target().table().qualified(),
                                table.sameKey(is.target().table()));
            case Referenced is -> referenced(is);
        };
    }

    private String referenced(Referenced is) {
        var value = "s." + table.column(is.item());
        var missing = new StringBuilder("s.act = %d AND %s IS NOT NULL".formatted(StagingTable.PUT, value));
        is.within()
                .map(dataSet -> column(dataSet, is))
                .ifPresent(column -> missing.append(" AND NOT EXISTS (SELECT FROM %s r WHERE r.%s = %s)"
                        .formatted(is.within().orElseThrow().table().qualified(), column, value)));
        is.ownColumn()
                .ifPresent(own -> missing.append(" AND NOT EXISTS (SELECT FROM staged o WHERE o.act = %d AND o.%s = %s)"
                        .formatted(StagingTable.PUT, table.column(own), value)));
        return missing.toString();
    }

    private String column(DataSet within, Referenced is) {
        var type = table.columns().stream()
                .filter(item -> item.name().equals(is.item()))
                .findFirst()
                .orElseThrow()
                .type();
        return within.table().columns().stream()
                .filter(each -> each.item().equals(is.column()) && each.type() == type)
                .findFirst()
                .orElseThrow()
                .name()
                .quoted();
    }
}
