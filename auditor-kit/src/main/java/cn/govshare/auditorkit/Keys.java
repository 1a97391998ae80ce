package cn.govshare.auditorkit;

import cn.govshare.evidence.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keys as they are given on the command line: a line, or a file of lines.
final class Keys {
    private Keys() {}

    static List<VerifierKey> read(List<String> given) throws IOException {
        var keys = new ArrayList<VerifierKey>();
        for (var each : given) {
            var file = Path.of(each);
            if (Files.isRegularFile(file)) {
                try (var lines = Files.lines(file)) {
                    lines.filter(line -> !line.isBlank())
                            .map(VerifierKey::parse)
                            .forEach(keys::add);
                }
            } else {
                keys.add(VerifierKey.parse(each));
            }
        }
        return keys.stream().distinct().toList();
    }
}
