package cn.govshare.exchange.bundle.app;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.BundleProblem;
import cn.govshare.exchange.bundle.BundleStatus;
import cn.govshare.exchange.bundle.Bundles;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells a department how far its bundle is.
@Component
@Article("16")
public class ReadBundle {
    private final Bundles bundles;

    ReadBundle(Bundles bundles) {
        this.bundles = bundles;
    }

    /// @param rows that are in the file by now
    public record Progress(Bundle bundle, long rows) {}

    /// One's own bundle; anybody else's is as if there were none.
    public Bundle require(UUID id, Actor actor) {
        return bundles.find(id)
                .filter(each -> actor.belongsTo(each.use().consumer()))
                .orElseThrow(
                        () -> new NotFound(BundleProblem.NOT_FOUND, Text.of("没有该下载包。", "There is no such bundle.")));
    }

    public Progress read(UUID id, Actor actor) {
        var bundle = require(id, actor);
        return new Progress(
                bundle,
                bundle.made()
                        .map(Bundle.Made::rows)
                        .orElseGet(() -> bundle.status() == BundleStatus.PREPARING ? bundles.progressOf(id) : 0L));
    }
}
