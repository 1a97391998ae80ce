package cn.govshare.exchange.push;

/// What a broken rule means for its row.
public enum Severity {
    /// The row is kept out.
    ERROR,
    /// The row comes in, and its provider is told.
    WARNING
}
