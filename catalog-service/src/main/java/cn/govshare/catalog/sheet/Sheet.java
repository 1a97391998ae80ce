package cn.govshare.catalog.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table with a heading.
///
/// @param header names of the columns, without blanks around
/// @param rows rows that have a value, in their order
public record Sheet(List<String> header, List<Row> rows) {
    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// @param line number of the row in its file, from 1
    /// @param cells as many as there are columns, without blanks around; empty where nothing is stated
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// The cell of a column, empty where there is no such column or nothing is stated.
        public String at(Optional<Integer> column) {
            return column.map(cells::get).orElse("");
        }
    }

    /// Where a column stands that goes by one of these names; the first that is there.
    public Optional<Integer> column(String... names) {
        for (var name : names) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }
}
