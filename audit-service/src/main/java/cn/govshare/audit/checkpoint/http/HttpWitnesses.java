package cn.govshare.audit.checkpoint.http;

import cn.govshare.audit.checkpoint.Witness;
import cn.govshare.audit.checkpoint.WitnessDoor;
import cn.govshare.audit.checkpoint.WitnessReply;
import cn.govshare.evidence.MalformedEvidence;
import cn.govshare.evidence.note.AddCheckpoint;
import cn.govshare.evidence.note.NoteSignature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Witnesses over HTTP (C2SP tlog-witness).
@Component
class HttpWitnesses implements WitnessDoor {
    private static final int COSIGNED = 200;
    private static final int CONFLICT = 409;
    private static final int LONGEST_REASON = 300;

    private final Caller caller = new Caller("witness", Duration.ofSeconds(5));

    @Override
    public WitnessReply bring(Witness witness, AddCheckpoint message) {
        var reply = caller.post(
                URI.create(witness.door() + "/add-checkpoint"),
                "text/plain; charset=utf-8",
                message.write().getBytes(StandardCharsets.UTF_8));
        var text = new String(reply.body(), StandardCharsets.UTF_8);
        try {
            return switch (reply.status()) {
                case COSIGNED ->
                    new WitnessReply.Cosigned(
                            text.lines().map(NoteSignature::parse).toList());
                case CONFLICT -> new WitnessReply.Remembers(Long.parseLong(text.strip()));
                default -> new WitnessReply.Refused(reply.status(), firstLine(text));
            };
        } catch (MalformedEvidence | NumberFormatException _) {
            return new WitnessReply.Refused(reply.status(), firstLine(text));
        }
    }

    private static String firstLine(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
