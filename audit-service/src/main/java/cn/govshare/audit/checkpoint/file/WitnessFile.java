package cn.govshare.audit.checkpoint.file;

import cn.govshare.audit.checkpoint.Witness;
import cn.govshare.audit.checkpoint.WitnessRoll;
import cn.govshare.audit.checkpoint.Witnesses;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.SignatureKind;
import cn.govshare.evidence.note.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The roll of the witnesses as a text file, in which each line is `witness KEY URL`, `quorum NUMBER`, or a remark
/// behind
/// `#`. Without a line about the quorum all of them are asked for.
public final class WitnessFile implements Witnesses {
    private final Path file;

    public WitnessFile(Path file) {
        this.file = file;
    }

    @Override
    public WitnessRoll roll() {
        try {
            return read(Files.readAllLines(file));
        } catch (NoSuchFileException _) {
            return WitnessRoll.NONE;
        } catch (IOException | MalformedEvidence | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "无法读取见证人名册 %s,请检查 GOVSHARE_LOG_WITNESSES。 / The roll of the witnesses %1$s can't be read, see GOVSHARE_LOG_WITNESSES."
                            .formatted(file),
                    e);
        }
    }

    private static WitnessRoll read(List<String> lines) {
        var witnesses = new ArrayList<Witness>();
        var quorum = -1;
        for (var line : lines) {
            var words = line.strip().split("\\s+");
            if (line.isBlank() || words[0].startsWith("#")) {
                continue;
            }
            if (words[0].equals("witness") && words.length == 3) {
                witnesses.add(witness(words[1], words[2]));
            } else if (words[0].equals("quorum") && words.length == 2) {
                quorum = Integer.parseInt(words[1]);
            } else {
                throw new IllegalArgumentException("\"%s\" is no line of a roll".formatted(line));
            }
        }
        return new WitnessRoll(witnesses, quorum < 0 ? witnesses.size() : quorum);
    }

    private static Witness witness(String key, String url) {
        var verifier = VerifierKey.parse(key);
        var door = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
        if (verifier.kind() != SignatureKind.COSIGNATURE
                || !List.of("http", "https").contains(door.getScheme())) {
            throw new IllegalArgumentException("%s at %s can't be a witness".formatted(key, url));
        }
        return new Witness(verifier, door);
    }
}
