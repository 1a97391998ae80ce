package cn.govshare.catalog.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The columns of one table.
public final class Columns {
    private final ColumnMapping mapping;
    private final List<String> headings;
    private final List<ColumnReport.Tally> tallies = new ArrayList<>();
    private final Map<ImportField, Integer> positions = new EnumMap<>(ImportField.class);
    private final Map<ImportField, ColumnReport.Tally> without = new EnumMap<>(ImportField.class);

    public Columns(List<String> headings, ColumnMapping mapping) {
        this.headings = List.copyOf(headings);
        this.mapping = mapping;
        for (int i = 0; i < headings.size(); i++) {
            int position = i;
            // Of two columns for one field the first is taken.
            var field = mapping.field(headings.get(i))
                    .filter(each -> positions.putIfAbsent(each, position) == null)
                    .orElse(null);
            tallies.add(new ColumnReport.Tally(i, headings.get(i), field));
        }
    }

    /// How well a row would do as the row of headings: the number of fields that it names.
    public static int recognised(List<String> cells, ColumnMapping mapping) {
        return (int) cells.stream()
                .filter(cell -> !cell.isBlank())
                .flatMap(cell -> mapping.field(cell).stream())
                .distinct()
                .count();
    }

    /// Goes on counting from an earlier part of the same table.
    public void resume(List<ColumnReport> before) {
        before.forEach(report -> {
            var field = report.field();
            var tally = field == null || report.position() >= 0 ? tallies.get(report.position()) : without(field);
            tally.resume(report);
        });
    }

    public boolean has(ImportField field) {
        return positions.containsKey(field) || mapping.constants().containsKey(field);
    }

    public List<String> headings() {
        return headings;
    }

    public List<ColumnReport> reports() {
        return Stream.concat(tallies.stream(), without.values().stream())
                .map(ColumnReport.Tally::report)
                .toList();
    }

    /// Counts what is taken of a field that no cell states: a guess, or the mapping's constant.
    ColumnReport.Tally without(ImportField field) {
        return without.computeIfAbsent(field, _ -> new ColumnReport.Tally(ColumnReport.NO_COLUMN, "", field));
    }

    ColumnMapping mapping() {
        return mapping;
    }

    OptionalInt position(ImportField field) {
        var position = positions.get(field);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    ColumnReport.Tally tally(int position) {
        return tallies.get(position);
    }

    /// Positions that no field was found for.
    IntStream untaken() {
        return IntStream.range(0, headings.size()).filter(position -> !positions.containsValue(position));
    }
}
