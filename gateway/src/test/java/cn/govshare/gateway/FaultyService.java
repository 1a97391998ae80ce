package cn.govshare.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// A service that fails: it breaks off, says nothing, or hangs up, as its path asks.
final class FaultyService {
    private final ServerSocket server;

    FaultyService() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::run);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    private void run() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> fail(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void fail(Socket socket) {
        try (socket) {
            var head = new String(socket.getInputStream().readNBytes(200), StandardCharsets.ISO_8859_1);
            var out = socket.getOutputStream();
            if (head.contains("/silent")) {
                new CountDownLatch(1).await();
            } else if (head.contains("/broken-chunked")) {
                var type = head.contains("json") ? "application/json" : "text/csv";
                out.write("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(type)
                        .getBytes(StandardCharsets.ISO_8859_1));
                var rows = "a,b,c\n".repeat(20_000).getBytes(StandardCharsets.ISO_8859_1);
                out.write((Integer.toHexString(rows.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(rows);
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } else if (head.contains("/broken-length")) {
                out.write("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
                out.write(new byte[200_000]);
                out.flush();
            } else if (head.contains("/broken-early")) {
                out.write("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\na,b"
                        .getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
