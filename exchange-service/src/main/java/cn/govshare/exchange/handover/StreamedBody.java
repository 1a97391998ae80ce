package cn.govshare.exchange.handover;

import cn.govshare.exchange.grant.Gate;
import java.io.IOException;
import java.io.OutputStream;

/// Data that leaves as a stream, in bounded memory, once: rows, bytes and digest of what has left so far.
public interface StreamedBody {
    /// How many rows will leave, counted no further than this.
    long count(long most);

    /// Writes everything.
    ///
    /// @param gate asked before each part leaves
    void write(OutputStream out, Gate gate) throws IOException;

    long rows();

    long bytes();

    /// SHA-256, hexadecimal; ask once, at the end.
    String digest();
}
