package cn.govshare.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// A service behind the gateway: it tells what it was asked, unless a test gives it another answer.
final class StubService {
    private final HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();

    StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> answers.getOrDefault(exchange.getRequestURI().getPath(), StubService::tell)
                        .handle(exchange));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answer(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void tell(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var told = Map.of(
                "method", exchange.getRequestMethod(),
                "uri", exchange.getRequestURI().toString(),
                "headers", Map.copyOf(exchange.getRequestHeaders()),
                "body", body);
        answer(exchange, 200, "application/json", JsonMapper.shared().writeValueAsString(told));
    }
}
