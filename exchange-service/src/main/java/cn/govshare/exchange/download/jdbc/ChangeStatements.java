package cn.govshare.exchange.download.jdbc;

import cn.govshare.exchange.dataset.DataTable;
import cn.govshare.exchange.dataset.RowFilter;
import cn.govshare.exchange.download.ChangeRequest;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// The statements that read changes. A row that keeps the limits is what it is now; one that kept them before and went,
/// or changed, has gone. Under one number the going stands before the coming.
final class ChangeStatements {
    private ChangeStatements() {}

    static String copy(ChangeRequest request, RowFilter filter) {
        IntFunction<String> settings = number -> "current_setting('%s')".formatted(CopyRowSource.setting(number));
        return "COPY (%s ORDER BY 1, 2 DESC) TO STDOUT"
                .formatted(changes(
                        request,
                        ", 0 AS removed" + now(request),
                        ", 1 AS removed" + gone(request),
                        filter.condition(settings),
                        filter.isEmpty()));
    }

    /// With as many places as the filter has operands, twice, and one for the limit.
    static String count(ChangeRequest request, RowFilter filter) {
        return "SELECT count(*) FROM (%s LIMIT ?) AS counted".formatted(numbers(request, filter));
    }

    /// With as many places as the filter has operands, twice, and one for how many changes come before.
    static String reach(ChangeRequest request, RowFilter filter) {
        return "%s ORDER BY 1 OFFSET ? LIMIT 1".formatted(numbers(request, filter));
    }

    private static String numbers(ChangeRequest request, RowFilter filter) {
        return changes(request, "", "", filter.condition(_ -> "?"), filter.isEmpty());
    }

    private static String changes(ChangeRequest request, String now, String gone, String condition, boolean everyRow) {
        return """
                SELECT * FROM (
                    SELECT %1$s%2$s FROM %3$s WHERE %1$s > %4$d AND %1$s <= %5$d AND %6$s
                    UNION ALL
                    SELECT %1$s%7$s FROM %8$s WHERE %1$s > %4$d AND %1$s <= %5$d AND %6$s %9$s) AS changes""".formatted(
                        DataTable.CHANGE_NO,
                        now,
                        request.table().qualified(),
                        request.after(),
                        request.upTo(),
                        condition,
                        gone,
                        request.table().qualifiedFormer(),
                        // Whoever may have every row is told of a change by the row itself.
                        everyRow ? "AND \"deleted\"" : "");
    }

    private static String now(ChangeRequest request) {
        return request.items().stream()
                .map(item -> ", " + CopyRowSource.leaving(request.table(), item, request.masks()))
                .collect(Collectors.joining());
    }

    private static String gone(ChangeRequest request) {
        return request.items().stream()
                .map(item -> ", " + (item.key() ? CopyRowSource.expression(request.table(), item) : "NULL"))
                .collect(Collectors.joining());
    }
}
