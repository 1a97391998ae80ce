package cn.govshare.catalog.sheet;

import cn.govshare.kernel.problem.MalformedInput;
import java.io.InputStream;

/// Reads tables.
public interface Sheets {
    /// @param mostRows how many rows are read
    /// @throws MalformedInput when it is too long, or can't be read as what it is said to be
    Sheet read(InputStream in, SheetFormat format, int mostRows);
}
