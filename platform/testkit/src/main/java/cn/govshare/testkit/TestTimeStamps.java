package cn.govshare.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/// A time stamp authority (RFC 3161) over HTTP whose work is done by `openssl ts`, and OpenSSL's own word on its
/// stamps.
public final class TestTimeStamps implements AutoCloseable {
    private static final String SETTINGS = """
            [tsa]
            default_tsa = authority
            [authority]
            serial = serial
            signer_cert = tsa.pem
            certs = ca.pem
            signer_key = tsa.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256, sha512
            ess_cert_id_alg = sha256
            [stamps]
            keyUsage = critical,digitalSignature
            extendedKeyUsage = critical,timeStamping
            """;
    private static final String CURVE = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";

    private final Path folder;
    private final HttpServer server;

    /// @param folder an empty one
    public TestTimeStamps(Path folder) {
        this.folder = folder;
        try {
            Files.writeString(folder.resolve("tsa.cnf"), SETTINGS);
            Files.writeString(folder.resolve("serial"), "01");
            openssl("req -x509 %s -days 30 -subj /CN=Clock-Root -keyout ca.key -out ca.pem".formatted(CURVE));
            openssl("req %s -subj /CN=Clock-of-the-Test -keyout tsa.key -out tsa.csr".formatted(CURVE));
            openssl("x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30"
                    + " -extfile tsa.cnf -extensions stamps -out tsa.pem");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public URI uri() {
        return URI.create(
                "http://127.0.0.1:%d/tsa".formatted(server.getAddress().getPort()));
    }

    /// The certificate that those who believe this authority have.
    public String certificate() {
        return read("ca.pem");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = stamp(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /// The answer to a question in DER.
    public byte[] stamp(byte[] question) {
        try {
            var name = UUID.randomUUID().toString();
            Files.write(folder.resolve(name), question);
            openssl("ts -reply -config tsa.cnf -queryfile %s -out %1$s.tsr".formatted(name));
            return Files.readAllBytes(folder.resolve(name + ".tsr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether OpenSSL finds that the stamp is about these bytes and made by this authority.
    public boolean accepts(byte[] stamp, byte[] data) {
        try {
            Files.write(folder.resolve("stamp"), stamp);
            Files.write(folder.resolve("data"), data);
            return run("ts -verify -in stamp -data data -CAfile ca.pem").code() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openssl(String command) throws IOException {
        var ending = run(command);
        if (ending.code() != 0) {
            throw new IllegalStateException("openssl %s: %s".formatted(command, ending.said()));
        }
    }

    private record Ending(int code, String said) {}

    private Ending run(String command) throws IOException {
        var words = Stream.concat(Stream.of("openssl"), Stream.of(command.split(" ", -1)))
                .toList();
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ending(process.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
