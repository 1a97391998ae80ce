package cn.govshare.catalog.resource;

import cn.govshare.catalog.resource.Reading.Certainty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.util.List;

/// The update cycles (更新周期) with every spelling that they are found under: data that a city may change.
@Article("8(1)")
public final class UpdateCycles {
    private static final int COLUMNS = 3;

    private final Spellings<UpdateCycle> spellings = new Spellings<>();

    private UpdateCycles() {}

    /// @param lines `cycle,spelling,certainty`, the first line being the heading
    /// @throws IllegalArgumentException when a line has other columns, or names no cycle or certainty
    public static UpdateCycles read(List<String> lines) {
        var cycles = new UpdateCycles();
        for (var cycle : UpdateCycle.values()) {
            cycles.spellings.enter(cycle.label().zh(), cycle, Certainty.EXACT);
            cycles.spellings.enter(cycle.name(), cycle, Certainty.ALIAS);
            cycles.spellings.enter(cycle.label().en(), cycle, Certainty.ALIAS);
        }
        for (var line : lines.subList(1, lines.size())) {
            var columns = line.split(",", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException("An update cycle is cycle,spelling,certainty: " + line);
            }
            cycles.spellings.enter(columns[1], UpdateCycle.valueOf(columns[0]), Certainty.valueOf(columns[2]));
        }
        return cycles;
    }

    /// What a stated cycle means, as in `每天` or `每年(年报后更新)`.
    public Reading<UpdateCycle> read(String stated) {
        return spellings.read(stated);
    }
}
