package cn.govshare.catalog.importing;

import java.util.List;
import java.util.Set;

/// A row of a table as it was written.
///
/// @param number its number in the file, from 1
/// @param cells from the first column on; rows may be of different length
/// @param formulas positions of cells that hold a formula
public record TableRow(long number, List<String> cells, Set<Integer> formulas) {
    public TableRow {
        cells = List.copyOf(cells);
        formulas = Set.copyOf(formulas);
    }

    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
