package cn.govshare.exchange.dataset;

import cn.govshare.kernel.event.PublishedItem;
import java.util.List;
import java.util.Optional;

/// The typed table of a data set, and beside it the table of what its rows were before they went.
///
/// @param keyItems names of the items whose columns are the primary key
/// @param keepsFormer true when a row that changes leaves what it was, and one that goes leaves all of it
public record DataTable(
        int number, int schemaNumber, List<String> keyItems, List<DataColumn> columns, boolean keepsFormer) {
    /// The column that holds the number of a row's last change; empty for rows that came first of all.
    public static final String CHANGE_NO = "\"change_no\"";

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

    /// Schema and table of former rows, quoted.
    public String qualifiedFormer() {
        return schema().quoted() + "." + SqlName.former(number).quoted();
    }

    /// What a former row keeps: the key, and the values too where [#keepsFormer].
    public List<DataColumn> formerColumns() {
        return keepsFormer ? columns : keyColumns();
    }

    /// The columns of the primary key. An item whose type changed has several columns; the first is the key's.
    public List<DataColumn> keyColumns() {
        return keyItems.stream()
                .map(name -> columns.stream()
                        .filter(column -> column.item().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
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
