package cn.govshare.exchange.download.app;

import cn.govshare.exchange.challenge.OpenChallenges;
import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.DataSets;
import cn.govshare.exchange.download.DownloadBodies;
import cn.govshare.exchange.download.DownloadBody;
import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.download.RowDisputes;
import cn.govshare.exchange.download.RowRequest;
import cn.govshare.exchange.download.RowSource;
import cn.govshare.exchange.download.Watermark;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.secret.Secrets;
import cn.govshare.kernel.vocabulary.Article;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
@Article({"16", "18", "19"})
class MakeDownloadBody implements DownloadBodies {
    private final DataSets dataSets;
    private final RowSource source;
    private final OpenChallenges challenges;
    private final Secrets secrets;
    private final DownloadSettings settings;

    MakeDownloadBody(
            DataSets dataSets,
            RowSource source,
            OpenChallenges challenges,
            Secrets secrets,
            DownloadSettings settings) {
        this.dataSets = dataSets;
        this.source = source;
        this.challenges = challenges;
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    public Made make(UUID mark, AskedUse use, Permit permit, DownloadFormat format, boolean markDisputes) {
        var annotations = challenges.all(use.resource(), permit.itemNames());
        var disputes = new RowDisputes(
                markDisputes ? annotations : List.of(),
                permit.itemNames(),
                permit.offer().keyItems());
        var table = dataSets.find(use.resource()).map(DataSet::table);
        var request = new RowRequest(table, permit.items(), permit.masks(), disputes.keyItems(), permit.limits());
        var watermark = Watermark.of(secrets.of("watermark"), mark);
        return new Made(
                new DownloadBody(format, settings.byteOrderMark(), request, disputes, watermark, source),
                annotations.size());
    }
}
