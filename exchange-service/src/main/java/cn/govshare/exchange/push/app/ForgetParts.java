package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushParts;
import cn.govshare.exchange.push.PushProgress;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets parts of batches that never became whole, and how far pushes once were.
@Component
@Article("22")
public class ForgetParts {
    private final PushParts parts;
    private final PushProgress progress;
    private final PushSettings settings;
    private final Clock clock;

    ForgetParts(PushParts parts, PushProgress progress, PushSettings settings, Clock clock) {
        this.parts = parts;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return how many parts were forgotten
    @Transactional
    public int forget() {
        var before = clock.instant().minus(settings.keepParts());
        progress.forgetBefore(before);
        return parts.dropBefore(before);
    }
}
