package cn.govshare.auditorkit;

import static cn.govshare.auditorkit.AuditorKit.say;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.govshare.auditorkit.Options.UsageFault;
import cn.govshare.auditorkit.fetch.LogDoor;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.evidence.note.SignedNote;
import cn.govshare.evidence.pack.PackageReader;
import cn.govshare.evidence.tree.TiledTree;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `fetch`: the log's keys, the newest checkpoint, the proof that it grew out of one's own, or a package.
final class FetchCommand {
    private static final List<String> SUBJECTS = List.of("month", "case", "grant", "record");

    private final PrintStream out;
    private final Clock clock;

    FetchCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    int run(List<String> arguments) throws IOException {
        var options = new Options(
                arguments, Platform.with("--from", "--for", "--month", "--case", "--grant", "--record"), Set.of());
        var file = Path.of(options.word(1));
        var door = Platform.door(options, clock);
        switch (options.word(0)) {
            case "checkpoint" -> Files.writeString(file, door.checkpoint().write());
            case "keys" -> Files.writeString(file, keys(door));
            case "growth" -> Files.writeString(file, growth(options, door).write());
            case "package" -> door.download(query(options), file);
            default -> throw new UsageFault(options.word(0));
        }
        say(out, Text.of("已取得 %s,%s 字节。", "Fetched %s, %s bytes.").with(file, Files.size(file)));
        return AuditorKit.HOLDS;
    }

    private static String keys(LogDoor door) {
        return door.keys().stream().map(key -> key.text() + "\n").collect(Collectors.joining());
    }

    /// The proof is made here, from the log's tiles, between one's own checkpoint and that of a package, or the newest,
    /// whichever is larger.
    private static AddCheckpoint growth(Options options, LogDoor door) throws IOException {
        var own = SignedNote.parse(Files.readString(Path.of(options.need("--from"))));
        var zip = options.one("--for");
        var newest = zip.isPresent() ? PackageReader.checkpoint(Path.of(zip.get())) : door.checkpoint();
        var ownSize = Checkpoint.of(own).size();
        var newestSize = Checkpoint.of(newest).size();
        var larger = newestSize >= ownSize ? newest : own;
        var from = Math.min(ownSize, newestSize);
        var path = new TiledTree(Math.max(ownSize, newestSize), door)
                .consistency(from, Math.max(ownSize, newestSize))
                .path();
        return new AddCheckpoint(from, path, larger);
    }

    private static String query(Options options) {
        var given = SUBJECTS.stream()
                .filter(subject -> options.one("--" + subject).isPresent())
                .toList();
        if (given.size() != 1) {
            throw new UsageFault("--month | --case | --grant | --record");
        }
        var value = URLEncoder.encode(options.need("--" + given.getFirst()), UTF_8);
        return "/api/v1/evidence-packages?%s=%s".formatted(given.getFirst(), value);
    }
}
