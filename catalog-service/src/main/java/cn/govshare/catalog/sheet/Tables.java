package cn.govshare.catalog.sheet;

import cn.govshare.kernel.problem.MalformedInput;
import java.io.IOException;
import java.io.InputStream;

/// Opens tables that people bring, by what they are and not by what their names say.
public interface Tables {
    /// @throws MalformedInput when it is no table, or may not be read
    TableFile open(InputStream content, TableLimits limits) throws IOException;
}
