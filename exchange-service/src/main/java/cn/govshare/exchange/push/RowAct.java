package cn.govshare.exchange.push;

/// What becomes of a staged row when the batch is merged.
public enum RowAct {
    /// It comes into the data set, or replaces the row of its key.
    PUT,
    /// The row of its key goes.
    DELETE,
    /// It is kept out, and what is there of its key stays as it is.
    KEEP
}
