package cn.govshare.auditorkit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.AddCheckpoint;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Where logs bring their checkpoints to a witness: `POST /add-checkpoint`. Who sends it does not matter, only
/// who signed it.
public final class WitnessDoor implements AutoCloseable {
    private static final int LONGEST = 1 << 16;

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<WitnessAnswer> listener;

    /// @param listener is told every answer
    public WitnessDoor(Witness witness, InetSocketAddress address, Consumer<WitnessAnswer> listener)
            throws IOException {
        this.witness = witness;
        this.listener = listener;
        this.server = HttpServer.create(address, 0);
        server.createContext("/add-checkpoint", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                exchange.sendResponseHeaders(405, -1);
            } else {
                answer(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        var answer = body.length > LONGEST
                ? new WitnessAnswer.Malformed("more than %d bytes".formatted(LONGEST))
                : read(new String(body, UTF_8));
        listener.accept(answer);
        var text = switch (answer) {
            case WitnessAnswer.Cosigned cosigned -> cosigned.signature().line() + "\n";
            case WitnessAnswer.OtherSize other -> other.known() + "\n";
            case WitnessAnswer.SetBack back -> back.known() + "\n";
            case WitnessAnswer.Forked forked -> forked.size() + "\n";
            default -> answer.sentence().en() + "\n";
        };
        var type = answer.status() == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8";
        exchange.getResponseHeaders().set("Content-Type", type);
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private WitnessAnswer read(String body) {
        try {
            return witness.add(AddCheckpoint.parse(body));
        } catch (MalformedEvidence e) {
            return new WitnessAnswer.Malformed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
