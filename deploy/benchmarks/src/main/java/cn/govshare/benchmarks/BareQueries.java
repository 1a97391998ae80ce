package cn.govshare.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The floor of online queries: an HTTP endpoint that does the one prepared select and nothing else: no gateway, no
/// token, no decision, no record. The body of a call is the key.
final class BareQueries implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<PreparedStatement> statements;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    BareQueries(Bench bench, String select, int connectionCount) throws IOException, SQLException {
        statements = new ArrayBlockingQueue<>(connectionCount);
        for (int i = 0; i < connectionCount; i++) {
            var connection = bench.serviceDatabase("exchange-service");
            connections.add(connection);
            statements.add(connection.prepareStatement(select));
        }
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var key = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = found(key).getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String found(String key) throws SQLException, InterruptedException {
        var statement = statements.take();
        try {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                var json = new StringBuilder("[");
                while (row.next()) {
                    json.append('"')
                            .append(row.getString(1))
                            .append("\",\"")
                            .append(row.getString(2))
                            .append('"');
                }
                return json.append(']').toString();
            }
        } finally {
            statements.add(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        threads.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}
