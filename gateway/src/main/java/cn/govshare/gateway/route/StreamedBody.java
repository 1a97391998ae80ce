package cn.govshare.gateway.route;

import cn.govshare.gateway.limit.UnusableBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/// A caller's body on its way to the service, one buffer at a time. When the caller breaks off, the connection to the
/// service is cut at once: the client would otherwise end a body of unknown length properly, and the service would take
/// a part of a batch for the whole.
final class StreamedBody extends AbstractHttpEntity {
    static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final long length;
    private final Runnable hangUp;
    private UnusableBody.@Nullable Why broken;

    /// @param length its length, negative when it was not said
    /// @param hangUp cuts the connection to the service
    StreamedBody(InputStream in, long length, Runnable hangUp) {
        super((String) null, null, length < 0);
        this.in = in;
        this.length = length;
        this.hangUp = hangUp;
    }

    /// Why the caller's body could not be read to its end, when it could not.
    Optional<UnusableBody.Why> broken() {
        return Optional.ofNullable(broken);
    }

    @Override
    public InputStream getContent() {
        return in;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try {
            copy(in, out);
        } catch (UnusableBody e) {
            broken = e.why();
            hangUp.run();
            throw e;
        }
    }

    @Override
    public void close() {
        // The caller's connection is closed by the container.
    }

    static void copy(@Nullable InputStream in, OutputStream out) throws IOException {
        if (in == null) {
            return;
        }
        var buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }
    }
}
