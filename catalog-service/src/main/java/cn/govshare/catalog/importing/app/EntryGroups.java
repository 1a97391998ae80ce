package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.importing.ColumnMapping;
import cn.govshare.catalog.importing.Columns;
import cn.govshare.catalog.importing.EntryReader;
import cn.govshare.catalog.importing.ImportField;
import cn.govshare.catalog.importing.ImportProblem;
import cn.govshare.catalog.importing.Vocabularies;
import cn.govshare.catalog.sheet.TableRow;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a table, entry by entry: finds the row of headings, then gathers the rows that belong together.
final class EntryGroups {
    /// A title and remarks may stand above the headings.
    private static final int HEADINGS_WITHIN = 10;

    private final Iterator<TableRow> rows;
    private final Deque<TableRow> ahead = new ArrayDeque<>();
    private final Columns columns;
    private final EntryReader reader;
    private final int mostRows;

    /// @throws MalformedInput when no row of headings is found
    EntryGroups(Iterator<TableRow> rows, ColumnMapping mapping, Vocabularies words, int mostRows) {
        this.rows = rows;
        this.mostRows = mostRows;
        this.columns = new Columns(headings(mapping).cells(), mapping);
        this.reader = new EntryReader(columns, words);
    }

    private TableRow headings(ColumnMapping mapping) {
        var first = new ArrayList<TableRow>();
        while (first.size() < HEADINGS_WITHIN && rows.hasNext()) {
            first.add(rows.next());
        }
        var best = first.stream()
                .max(Comparator.comparingInt((TableRow row) -> Columns.recognised(row.cells(), mapping))
                        .thenComparing(
                                Comparator.comparingLong(TableRow::number).reversed()))
                .filter(row -> new Columns(row.cells(), mapping).has(ImportField.NAME))
                .orElseThrow(() -> unreadable(
                        "前 %d 行中没有找到含“%s”的表头;请检查表头或指定列映射。"
                                .formatted(
                                        HEADINGS_WITHIN,
                                        ImportField.NAME.label().zh()),
                        "The first %d rows have no heading for the name; mend the headings or state a mapping."
                                .formatted(HEADINGS_WITHIN)));
        first.stream().filter(row -> row.number() > best.number()).forEach(ahead::add);
        return best;
    }

    private static MalformedInput unreadable(String zh, String en) {
        return new MalformedInput(ImportProblem.UNREADABLE, Text.of(zh, en));
    }

    Columns columns() {
        return columns;
    }

    EntryReader reader() {
        return reader;
    }

    /// The rows of the next entry; empty at the end.
    List<TableRow> next() {
        var first = nextRow();
        if (first == null) {
            return List.of();
        }
        var group = new ArrayList<TableRow>();
        group.add(first);
        for (var row = nextRow(); row != null; row = nextRow()) {
            if (group.size() == mostRows || !reader.continues(first, row)) {
                ahead.addFirst(row);
                break;
            }
            group.add(row);
        }
        return group;
    }

    private @Nullable TableRow nextRow() {
        while (!ahead.isEmpty() || rows.hasNext()) {
            var row = ahead.isEmpty() ? rows.next() : ahead.removeFirst();
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }
}
