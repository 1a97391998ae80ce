package cn.govshare.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/// A call whose body is read as a stream and may not grow or last beyond its limit.
public final class LimitedRequest extends HttpServletRequestWrapper {
    private final BodyLimit limit;
    private @Nullable Body body;

    public LimitedRequest(HttpServletRequest request, BodyLimit limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getInputStream(), limit);
        }
        return body;
    }

    private static final class Body extends ServletInputStream {
        private final ServletInputStream in;
        private final long end;
        private long left;

        Body(ServletInputStream in, BodyLimit limit) {
            this.in = in;
            this.left = limit.bytes();
            this.end = System.nanoTime() + limit.within().toNanos();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = readOrSayWhy(buffer, offset, length);
            if (count > left) {
                throw new UnusableBody(UnusableBody.Why.TOO_LARGE);
            }
            if (count >= 0 && System.nanoTime() - end > 0) {
                throw new UnusableBody(UnusableBody.Why.TOO_SLOW);
            }
            left -= Math.max(count, 0);
            return count;
        }

        private int readOrSayWhy(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                throw new UnusableBody(isTimeout(e) ? UnusableBody.Why.TOO_SLOW : UnusableBody.Why.BROKEN_OFF, e);
            }
        }

        private static boolean isTimeout(IOException e) {
            return e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read by the thread that serves the call");
        }
    }
}
