package cn.govshare.catalog.datum;

/// A datum that is like another.
public record Match(Datum datum, Likeness likeness) {}
