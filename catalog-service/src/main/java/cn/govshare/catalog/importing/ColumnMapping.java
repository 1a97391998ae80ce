package cn.govshare.catalog.importing;

import cn.govshare.catalog.words.Run;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a department's table means: which column holds what, what holds for every row, and what its own words stand
/// for.
///
/// @param columns heading to field
/// @param ignored headings that are not taken
/// @param constants values for fields that no cell of a row states
/// @param words for a field, what stands in the table and what is meant by it
public record ColumnMapping(
        Map<String, ImportField> columns,
        Set<String> ignored,
        Map<ImportField, String> constants,
        Map<ImportField, Map<String, String>> words) {
    /// Columns are known by their headings alone.
    public static final ColumnMapping BY_HEADINGS = new ColumnMapping(Map.of(), Set.of(), Map.of(), Map.of());

    public ColumnMapping {
        columns = Map.copyOf(columns);
        ignored = Set.copyOf(ignored);
        constants = Map.copyOf(constants);
        words = words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Map.copyOf(each.getValue())));
    }

    /// What a column holds: what the mapping says of it, else what its heading says. Width and case of a heading make
    /// no difference.
    Optional<ImportField> field(String heading) {
        if (ignored.stream().anyMatch(each -> isSame(each, heading))) {
            return Optional.empty();
        }
        return columns.entrySet().stream()
                .filter(column -> isSame(column.getKey(), heading))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> ImportField.ofHeading(heading).filter(field -> !columns.containsValue(field)));
    }

    private static boolean isSame(String one, String other) {
        return Run.plain(one.strip()).equals(Run.plain(other.strip()));
    }

    /// What is meant by a word of the table.
    Optional<String> meant(ImportField field, String written) {
        return Optional.ofNullable(words.getOrDefault(field, Map.of()).get(written.strip()));
    }
}
