package cn.govshare.catalog.importing;

import cn.govshare.catalog.importing.RejectedRow.RowFault;
import cn.govshare.catalog.sheet.TableRow;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One row while it is understood: every value is counted, every fault is kept.
final class RowCells {
    private final TableRow row;
    private final Columns columns;
    private final List<RowFault> faults = new ArrayList<>();
    private final Set<ImportField> stated = EnumSet.noneOf(ImportField.class);

    RowCells(TableRow row, Columns columns) {
        this.row = row;
        this.columns = columns;
    }

    TableRow row() {
        return row;
    }

    List<RowFault> faults() {
        return faults;
    }

    /// The fields that the row says something of.
    Set<ImportField> stated() {
        return stated;
    }

    /// What was written, without blanks around it; the mapping's constant where nothing was.
    String written(ImportField field) {
        var position = columns.position(field);
        var cell = position.isPresent() ? row.cell(position.getAsInt()).strip() : "";
        return cell.isEmpty() ? columns.mapping().constants().getOrDefault(field, "") : cell;
    }

    /// The value that a field's cell is understood as; absent when it is blank or refused.
    <T> @Nullable T read(ImportField field, Function<String, Understood<T>> how) {
        var position = columns.position(field);
        var written = position.isPresent() ? row.cell(position.getAsInt()) : "";
        if (position.isPresent() && row.isFormula(position.getAsInt())) {
            return taken(field, position.getAsInt(), row.written(position.getAsInt()), Wording.formula());
        }
        if (written.isBlank()) {
            position.ifPresent(at -> columns.tally(at).count(Treatment.BLANK, "", ""));
            var constant = columns.mapping().constants().get(field);
            return constant == null ? null : taken(field, -1, constant, how.apply(constant));
        }
        var meant = columns.mapping().meant(field, written);
        var understood = how.apply(meant.orElse(written));
        boolean changed = meant.isPresent() && understood.how() == Treatment.AS_IS;
        return taken(
                field,
                position.orElseThrow(),
                written,
                changed
                        ? new Understood<>(understood.value(), Treatment.NORMALISED, understood.shown(), null)
                        : understood);
    }

    private <T> @Nullable T taken(ImportField field, int position, String written, Understood<T> understood) {
        var fault = understood.fault();
        var tally = position >= 0 ? columns.tally(position) : columns.without(field);
        tally.count(understood.how(), written, fault == null ? understood.shown() : fault.zh());
        if (fault != null) {
            faults.add(new RowFault(
                    position >= 0
                            ? columns.headings().get(position)
                            : field.label().zh(),
                    fault));
        }
        if (understood.value() != null) {
            stated.add(field);
        }
        return understood.value();
    }

    /// Counts a value that no cell stated.
    void guessed(ImportField field, String shown) {
        var position = columns.position(field);
        var tally = position.isPresent() ? columns.tally(position.getAsInt()) : columns.without(field);
        tally.count(Treatment.GUESSED, "", shown);
    }

    void fault(ImportField field, Text message) {
        var position = columns.position(field);
        faults.add(new RowFault(
                position.isPresent()
                        ? columns.headings().get(position.getAsInt())
                        : field.label().zh(),
                message));
    }

    void countUntaken() {
        columns.untaken().forEach(position -> {
            var written = row.cell(position);
            columns.tally(position).count(written.isBlank() ? Treatment.BLANK : Treatment.IGNORED, written, "");
        });
    }
}
