package cn.govshare.exchange.dataset;

import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Row limits as a condition on a table. Names in it are generated; values travel beside it, each limit's as one text
/// that the database reads as an array.
public final class RowFilter {
    private record Limited(DataColumn column, Comparison comparison, List<String> values) {}

    private final List<Limited> limits;
    private final boolean matchesNothing;

    private RowFilter(List<Limited> limits, boolean matchesNothing) {
        this.limits = List.copyOf(limits);
        this.matchesNothing = matchesNothing;
    }

    /// A limit on an item that has no column yet is one that no row keeps.
    public static RowFilter of(DataTable table, List<RowLimit> limits) {
        var limited = new ArrayList<Limited>();
        for (var limit : limits) {
            var column = column(table, limit);
            if (column.isEmpty()) {
                return new RowFilter(List.of(), true);
            }
            limited.add(new Limited(column.get(), limit.comparison(), limit.values()));
        }
        return new RowFilter(limited, false);
    }

    private static Optional<DataColumn> column(DataTable table, RowLimit limit) {
        return table.columns().stream()
                .filter(each -> each.item().equals(limit.item()) && each.type() == limit.type())
                .findFirst();
    }

    public boolean isEmpty() {
        return limits.isEmpty() && !matchesNothing;
    }

    /// The condition; TRUE when there is no limit.
    ///
    /// @param operand the SQL that stands for the nth limit's values, from 0
    public String condition(IntFunction<String> operand) {
        if (matchesNothing) {
            return "FALSE";
        }
        var all = new ArrayList<String>();
        for (int i = 0; i < limits.size(); i++) {
            all.add(condition(limits.get(i), operand.apply(i)));
        }
        return all.isEmpty() ? "TRUE" : String.join(" AND ", all);
    }

    private static String condition(Limited limited, String operand) {
        var column = limited.column().name().quoted();
        var values =
                "CAST(%s AS %s[])".formatted(operand, sqlType(limited.column().type()));
        return switch (limited.comparison()) {
            case EQ, IN -> "%s = ANY (%s)".formatted(column, values);
            case PREFIX -> "starts_with(%s, (%s)[1])".formatted(column, values);
            case BETWEEN -> "%s BETWEEN (%s)[1] AND (%s)[2]".formatted(column, values, values);
        };
    }

    private static String sqlType(ItemType type) {
        return switch (type) {
            case STRING, TEXT -> "text";
            case INTEGER -> "bigint";
            case DECIMAL, MONEY -> "numeric";
            case DOUBLE -> "double precision";
            case DATE -> "date";
            case DATETIME -> "timestamptz";
            case BOOLEAN -> "boolean";
        };
    }

    /// Each limit's values as the text of an array, in the order of the operands; an operand that the condition names
    /// twice is given once.
    public List<String> operands() {
        return limits.stream().map(each -> array(each.values())).toList();
    }

    /// The operands for places in the statement's order, where every use is a place of its own.
    public List<String> operandsInPlaces() {
        return limits.stream()
                .flatMap(each -> each.comparison() == Comparison.BETWEEN
                        ? List.of(array(each.values()), array(each.values())).stream()
                        : List.of(array(each.values())).stream())
                .toList();
    }

    private static String array(List<String> values) {
        return values.stream()
                .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
