package cn.govshare.catalog.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A row of a table.
///
/// @param number its number in the file, from 1
/// @param cells what is shown from the first column on, of a formula the value that was stored with it; rows may be of
///     different length
/// @param formulas formulas by the position of their cell, without the sign in front
public record TableRow(long number, List<String> cells, Map<Integer, String> formulas) {
    public TableRow {
        cells = List.copyOf(cells);
        formulas = Map.copyOf(formulas);
    }

    /// What the cell shows, empty where the row does not reach.
    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    public boolean isFormula(int position) {
        return formulas.containsKey(position);
    }

    /// What was written into the cell, as in `=1+1`.
    public String written(int position) {
        var formula = formulas.get(position);
        return formula == null ? cell(position) : "=" + formula;
    }

    /// What was written into all cells.
    public List<String> written() {
        return IntStream.range(0, cells.size()).mapToObj(this::written).toList();
    }

    public boolean isBlank() {
        return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
