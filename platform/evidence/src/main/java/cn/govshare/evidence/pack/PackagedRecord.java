package cn.govshare.evidence.pack;

import java.util.List;

/// One record as it goes into a package.
public final class PackagedRecord {
    private final long place;
    private final byte[] body;
    private final List<String> columns;

    /// @param place on the log, from 1
    /// @param body its canonical JSON, which the leaf is made of
    /// @param columns what the platform's own search shows of it, in the order of the package's header
    public PackagedRecord(long place, byte[] body, List<String> columns) {
        this.place = place;
        this.body = body.clone();
        this.columns = List.copyOf(columns);
    }

    public long place() {
        return place;
    }

    public long index() {
        return place - 1;
    }

    public byte[] body() {
        return body.clone();
    }

    public List<String> columns() {
        return columns;
    }
}
