package cn.govshare.exchange.dataset;

/// Takes a checked value in its type, without an object for each.
public interface ValueSink {
    void empty();

    void text(char[] source, int from, int length);

    /// @param source digits with an optional minus and an optional point
    void decimal(char[] source, int from, int length);

    void whole(long value);

    void real(double value);

    void flag(boolean value);

    void date(long epochDay);

    /// @param epochMicros microseconds since 1970-01-01T00:00Z
    void moment(long epochMicros);
}
