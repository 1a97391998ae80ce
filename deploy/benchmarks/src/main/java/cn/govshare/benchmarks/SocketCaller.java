package cn.govshare.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Calls one address again and again over one connection. It does so little itself that what is measured is the other
/// side; it understands answers of a stated length and those in chunks.
final class SocketCaller implements AutoCloseable {
    private static final int LONGEST_LINE = 8192;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] head;

    /// @param token bearer token, or the empty text
    SocketCaller(URI address, String path, String token) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        out = socket.getOutputStream();
        var authorization = token.isEmpty() ? "" : "Authorization: Bearer %s\r\n".formatted(token);
        head = "POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: application/json\r\n%sContent-Length: "
                .formatted(path, address.getHost(), address.getPort(), authorization)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// @return bytes of the answer's body
    /// @throws IOException when the answer is not 200, or breaks off
    long call(byte[] body) throws IOException {
        var end = "%d\r\n\r\n".formatted(body.length).getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + end.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(end, 0, request, head.length, end.length);
        System.arraycopy(body, 0, request, head.length + end.length, body.length);
        out.write(request);
        out.flush();
        var status = line();
        long length = -1;
        boolean chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        long bytes = chunked ? chunks() : skip(Math.max(0, length));
        if (!status.contains(" 200")) {
            throw new IOException(status);
        }
        return bytes;
    }

    private long chunks() throws IOException {
        long bytes = 0;
        for (long size = size(); size > 0; size = size()) {
            bytes += skip(size);
            line();
        }
        while (!line().isEmpty()) {
            // Fields behind the last chunk are of no interest.
        }
        return bytes;
    }

    private long size() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private long skip(long size) throws IOException {
        in.skipNBytes(size);
        return size;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("The answer broke off");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
