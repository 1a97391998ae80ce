package cn.govshare.exchange.leak.app;

import cn.govshare.exchange.access.TakenStream;
import cn.govshare.exchange.access.TakenStreams;
import cn.govshare.exchange.download.MarkedTexts;
import cn.govshare.exchange.download.Watermark;
import cn.govshare.exchange.leak.Suspect;
import cn.govshare.exchange.secret.Secrets;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds the access by which a file, or a part of it, left the platform. The file is looked at and not kept.
@Component
@Article({"18", "22"})
public class TraceLeak {
    private static final String ACTION = "exchange.leak.trace";

    /// More different texts make the answer no surer.
    private static final int MOST_TEXTS = 2000;

    private final TakenStreams streams;
    private final Secrets secrets;
    private final AuditTrail trail;

    TraceLeak(TakenStreams streams, Secrets secrets, AuditTrail trail) {
        this.streams = streams;
        this.secrets = secrets;
        this.trail = trail;
    }

    /// @param marked different texts of the file that are written the marked way
    /// @param suspects the accesses that it is proved to come from; several when files were mixed
    public record Traced(int marked, int compared, List<Suspect> suspects) {}

    public Traced trace(byte[] file, Optional<ResourceCode> resource, Actor actor) {
        var texts = MarkedTexts.of(new String(file, StandardCharsets.UTF_8), MOST_TEXTS);
        var secret = secrets.of("watermark");
        var proved = new ArrayList<Suspect>();
        int[] compared = {0};
        streams.each(resource, stream -> {
            compared[0]++;
            var suspect = suspect(stream, texts, Watermark.of(secret, stream.id()));
            if (suspect.isProved()) {
                proved.add(suspect);
            }
        });
        var draft = AuditDraft.of(ACTION, actor)
                .digest(sha256(file))
                .bytes(file.length)
                .rows(proved.size())
                .article("18")
                .done();
        resource.ifPresent(draft::resource);
        trail.recordNow(draft);
        return new Traced(texts.size(), compared[0], proved);
    }

    private static Suspect suspect(TakenStream stream, Set<String> texts, Watermark watermark) {
        int agreeing = 0;
        for (var text : texts) {
            if (watermark.marks(text)) {
                agreeing++;
            }
        }
        return new Suspect(stream, texts.size(), agreeing);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
