package cn.govshare.catalog.importing;

import cn.govshare.catalog.sheet.TableRow;
import java.util.List;

/// What rows that belong to one entry came to.
public sealed interface ReadRows {
    List<TableRow> rows();

    record Entry(ImportedEntry entry, List<TableRow> rows) implements ReadRows {
        public Entry {
            rows = List.copyOf(rows);
        }
    }

    /// None of them goes in.
    record Rejected(List<RejectedRow> rejected) implements ReadRows {
        public Rejected {
            rejected = List.copyOf(rejected);
        }

        @Override
        public List<TableRow> rows() {
            return rejected.stream().map(RejectedRow::row).toList();
        }
    }
}
