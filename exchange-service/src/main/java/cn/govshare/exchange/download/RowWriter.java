package cn.govshare.exchange.download;

import java.io.IOException;

/// Turns rows as the data set hands them out into the bytes of a download.
public interface RowWriter {
    /// One row in PostgreSQL's text form of COPY: fields parted by tabs, `\N` for an empty one, a line feed at the end.
    void row(byte[] line) throws IOException;
}
