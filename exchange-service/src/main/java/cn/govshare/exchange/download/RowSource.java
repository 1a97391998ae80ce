package cn.govshare.exchange.download;

import java.io.IOException;

/// The rows of a data set as a stream.
public interface RowSource {
    /// Hands out every row that the request opens, with its columns in their order, one at a time.
    void stream(RowRequest request, RowWriter writer) throws IOException;

    /// How many rows a request opens, counted no further than this.
    long count(RowRequest request, long most);

    /// Hands out the changes in their order. Before the items stand two fields: the change's number, and `1` for a row
    /// that went, of which only the key items are filled. A row may go and come under one number, in this order.
    void changes(ChangeRequest request, RowWriter writer) throws IOException;

    /// How many changes a request opens, counted no further than this.
    long count(ChangeRequest request, long most);

    /// How far one reaches with so many changes at the most.
    ///
    /// @return number of the last of them; where the request ends when there are no more
    long reach(ChangeRequest request, int most);
}
