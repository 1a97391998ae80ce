package cn.govshare.exchange.bundle.app;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.BundleFiles;
import cn.govshare.exchange.bundle.Bundles;
import cn.govshare.kernel.vocabulary.Article;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Clears bundles away whose time is over: data that nobody takes must not lie about.
@Component
@Article("22")
public class ClearBundles {
    private static final Logger LOG = LoggerFactory.getLogger(ClearBundles.class);
    private static final int AT_A_TIME = 100;

    private final Bundles bundles;
    private final BundleFiles files;
    private final BundleSettings settings;
    private final Clock clock;

    ClearBundles(Bundles bundles, BundleFiles files, BundleSettings settings, Clock clock) {
        this.bundles = bundles;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    public int clear() {
        int cleared = 0;
        for (var bundle : bundles.readyBefore(clock.instant().minus(settings.keep()), AT_A_TIME)) {
            cleared += cleared(bundle) ? 1 : 0;
        }
        return cleared;
    }

    private boolean cleared(Bundle bundle) {
        try {
            files.remove(bundle.id());
            bundles.save(bundle.cleared());
            return true;
        } catch (IOException e) {
            LOG.error("The file of bundle {} can't be removed", bundle.id(), e);
            return false;
        }
    }
}
