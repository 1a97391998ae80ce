package cn.govshare.exchange.download.app;

import cn.govshare.exchange.download.DownloadProblem;
import cn.govshare.exchange.download.Manifests;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a department the signed manifest of its own download.
@Component
@Article("22")
public class ReadManifest {
    private final Manifests manifests;

    ReadManifest(Manifests manifests) {
        this.manifests = manifests;
    }

    public String read(UUID access, Actor actor) {
        return manifests
                .find(access, actor.department())
                .orElseThrow(() -> new NotFound(
                        DownloadProblem.NO_MANIFEST,
                        Text.of(
                                "没有该下载的清单;未传输完整的下载没有清单。",
                                "There is no manifest: only a download that left whole has one.")));
    }
}
