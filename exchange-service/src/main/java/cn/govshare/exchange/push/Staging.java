package cn.govshare.exchange.push;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.ValueSink;
import java.util.List;

/// Where the good rows of one batch wait, outside the data set, until the batch is whole. It takes the values of a row
/// in
/// the order of its columns, and vanishes with the transaction.
public interface Staging extends ValueSink {
    void beginRow(long rowNumber);

    void endRow();

    /// Takes back the row that was begun.
    void dropRow();

    /// Closes the staging for further rows.
    ///
    /// @return how many rows it holds
    long finish();

    /// Ends the staging of a batch that will not be merged.
    void abandon();

    /// @param inserted rows that were new by key
    /// @param updated rows that replaced a different one
    /// @param unchanged rows that were there already
    /// @param duplicates numbers of rows whose key came before in the batch, as many as were asked for
    /// @param duplicateCount how many there are in all
    record Merged(long inserted, long updated, long unchanged, List<Long> duplicates, long duplicateCount) {}

    /// Merges the rows into the data set by key; the first row of a key counts. With more duplicates than allowed
    /// nothing
    /// is merged.
    Merged mergeInto(DataSet target, long allowedDuplicates);
}
