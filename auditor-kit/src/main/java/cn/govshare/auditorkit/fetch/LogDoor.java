package cn.govshare.auditorkit.fetch;

import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.evidence.tree.Tile;
import cn.govshare.evidence.tree.TileReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The platform as the auditor's machine sees it: its gateway. Nothing that comes from there is believed; all
/// of it is checked by who asked.
public final class LogDoor implements TileReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_REASON = 500;

    /// Far more than a tile, a checkpoint or the log's keys have.
    private static final int LONGEST_ANSWER = 1 << 20;

    private final URI gateway;
    private final Supplier<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// @param gateway such as `https://data.liyang.gov.cn`
    /// @param token the auditor's bearer token, asked for before each call
    public LogDoor(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /// The newest checkpoint.
    public SignedNote checkpoint() {
        return SignedNote.parse(new String(get("/api/v1/audit-log/checkpoint"), StandardCharsets.UTF_8));
    }

    /// The log's public keys as the platform gives them out; whoever takes them compares them with what he was given
    /// elsewhere.
    public List<VerifierKey> keys() {
        var lines = new String(get("/api/v1/audit-log/keys"), StandardCharsets.UTF_8);
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
    }

    @Override
    public byte[] read(Tile tile) {
        return get("/api/v1/audit-log/" + tile.path());
    }

    /// Writes what the platform answers into a file, whole or not at all.
    ///
    /// @param pathAndQuery from `/api/` on
    public void download(String pathAndQuery, Path file) {
        var beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            var answer = http.send(request(pathAndQuery).build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw refused(pathAndQuery, answer.statusCode(), body.readNBytes(LONGEST_REASON));
                }
                Files.copy(body, beside, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Unreachable("%s: %s".formatted(gateway, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }

    private byte[] get(String path) {
        try {
            var answer = http.send(request(path).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw refused(path, answer.statusCode(), body.readNBytes(LONGEST_REASON));
                }
                var bytes = body.readNBytes(LONGEST_ANSWER + 1);
                if (bytes.length > LONGEST_ANSWER) {
                    throw new Unreachable("%s: more than %d bytes".formatted(path, LONGEST_ANSWER));
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new Unreachable("%s: %s".formatted(gateway, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token.get());
    }

    private static Unreachable refused(String path, int status, byte[] body) {
        var reason = new String(body, 0, Math.min(body.length, LONGEST_REASON), StandardCharsets.UTF_8);
        return new Unreachable("%s: HTTP %d %s".formatted(path, status, reason));
    }
}
