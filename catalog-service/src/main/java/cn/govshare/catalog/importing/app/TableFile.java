package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.importing.ImportProblem;
import cn.govshare.catalog.importing.TableRow;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.io.Closeable;
import java.util.Iterator;

/// A table that is read row by row, never as a whole.
interface TableFile extends Closeable {
    /// What the file was recognised as, as in `CSV · GB18030 · ;`.
    String format();

    /// All rows from the first on.
    ///
    /// @throws MalformedInput while going on, where the file can't be read
    Iterator<TableRow> rows();

    static MalformedInput unreadable(String zh, String en) {
        return new MalformedInput(ImportProblem.UNREADABLE, Text.of(zh, en));
    }
}
