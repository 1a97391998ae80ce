package cn.govshare.catalog.sheet;

import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.io.Closeable;
import java.util.Iterator;

/// A table that is read row by row, never as a whole.
public interface TableFile extends Closeable {
    SheetFormat kind();

    /// What the file was recognised as, as in `CSV · GB18030 · ;`.
    String format();

    /// All rows from the first on.
    ///
    /// @throws MalformedInput while going on, where the file can't be read
    Iterator<TableRow> rows();

    static MalformedInput unreadable(String zh, String en) {
        return new MalformedInput(SheetProblem.UNREADABLE, Text.of(zh, en));
    }

    static MalformedInput tooLarge(String zh, String en) {
        return new MalformedInput(SheetProblem.TOO_LARGE, Text.of(zh, en));
    }
}
