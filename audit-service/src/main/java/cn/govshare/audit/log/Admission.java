package cn.govshare.audit.log;

/// What became of a record that arrived.
public enum Admission {
    /// It was new and is on the trail now.
    APPENDED,
    /// The same record was on the trail already.
    KNOWN,
    /// Another record with the same id is on the trail.
    CONTRADICTS
}
