package cn.govshare.exchange.dataset;

import cn.govshare.kernel.event.PublishedItem;
import java.util.List;
import java.util.Optional;

/// The typed table of a data set.
///
/// @param keyItems names of the items whose columns are the primary key
public record DataTable(int number, int schemaNumber, List<String> keyItems, List<DataColumn> columns) {
    public DataTable {
        keyItems = List.copyOf(keyItems);
        columns = List.copyOf(columns);
    }

    public SqlName schema() {
        return SqlName.schema(schemaNumber);
    }

    public SqlName name() {
        return SqlName.table(number);
    }

    /// Schema and table, quoted.
    public String qualified() {
        return schema().quoted() + "." + name().quoted();
    }

    /// The name of the primary key's constraint, quoted.
    public String keyName() {
        return "\"" + name().value() + "_key\"";
    }

    /// The column of an item; empty when the table has none for it, or one of another type only.
    public Optional<DataColumn> column(PublishedItem item) {
        return columns.stream()
                .filter(column -> column.item().equals(item.name()) && column.type() == item.type())
                .findFirst();
    }

    public DataColumn requireColumn(PublishedItem item) {
        return column(item).orElseThrow();
    }
}
