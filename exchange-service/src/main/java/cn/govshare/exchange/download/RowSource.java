package cn.govshare.exchange.download;

import java.io.IOException;

/// The rows of a data set as a stream.
public interface RowSource {
    /// Hands out every row that the request opens, with its columns in their order, one at a time.
    void stream(RowRequest request, RowWriter writer) throws IOException;

    /// How many rows a request opens, counted no further than this.
    long count(RowRequest request, long most);
}
