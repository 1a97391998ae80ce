package cn.govshare.exchange.push;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.ValueSink;
import java.util.List;
import java.util.Optional;

/// Where the rows of one batch wait, outside the data set, until the batch is whole. It takes the values of a row in
/// the order of its columns, and vanishes with the transaction.
public interface Staging extends ValueSink {
    void beginRow(long rowNumber);

    void endRow(RowAct act);

    /// Takes back the row that was begun.
    void dropRow();

    /// Closes the staging for further rows.
    ///
    /// @return how many rows it holds that are to be merged
    long finish();

    /// Ends the staging of a batch that will not be merged.
    void abandon();

    /// A check that needs all rows of the batch, or those of a data set.
    sealed interface Check {
        RowRule rule();

        /// The item at fault, or the names of the key items.
        String item();

        Severity severity();
    }

    /// The key came before in the batch; the first row of a key counts.
    record OneRowAKey(String item) implements Check {
        @Override
        public RowRule rule() {
            return RowRule.DUPLICATE_KEY;
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /// There is a row of this key already.
    record NewKey(String item, DataSet target) implements Check {
        @Override
        public RowRule rule() {
            return RowRule.KEY_EXISTS;
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /// The value is not among those of an item of another data set, or of the batch itself.
    ///
    /// @param item name of the item of this batch
    /// @param within the data set that is referred to; empty of rows when nothing was pushed to it
    /// @param column the referenced item's column there
    /// @param ownColumn when the batch refers to itself, the referenced item; otherwise empty
    record Referenced(
            String item, Optional<DataSet> within, String column, Optional<String> ownColumn, Severity severity)
            implements Check {
        @Override
        public RowRule rule() {
            return RowRule.NO_REFERENCE;
        }
    }

    /// How many rows to be merged break the check.
    long count(Check check);

    /// The first rows that break the check.
    List<QuarantinedRow> breaking(Check check, int most);

    /// Takes the rows that break the check out of what will be merged.
    void keepOut(Check check);

    /// @param inserted rows that were new by key
    /// @param updated rows that replaced a different one
    /// @param deleted rows that went because a row of the batch said so
    /// @param vanished rows that went because a snapshot does not have them
    record Merged(long inserted, long updated, long deleted, long vanished) {
        /// True when the data set is as it was.
        public boolean isNothing() {
            return inserted + updated + deleted + vanished == 0;
        }
    }

    /// Merges the rows into the data set by key.
    ///
    /// @param removeOthers true for a snapshot: rows that it does not have go
    /// @param lastRow number of the batch's last row
    Merged mergeInto(DataSet target, boolean removeOthers, long lastRow);
}
