package cn.govshare.exchange.push.app;

import cn.govshare.exchange.offer.Offers;
import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatch;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.PushBatches.Count;
import cn.govshare.exchange.push.PushBatches.DayOfPushes;
import cn.govshare.exchange.push.PushBatches.StoredBatch;
import cn.govshare.exchange.push.PushBatches.StoredFault;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.PushProgress;
import cn.govshare.exchange.push.PushProgress.Stage;
import cn.govshare.exchange.push.PushProgress.State;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Shows a provider, and where it is allowed the bureau, what became of its batches; to others they do not exist.
@Component
public class ReadBatches {
    private final PushBatches batches;
    private final Offers offers;
    private final PushProgress progress;
    private final Clock clock;

    ReadBatches(PushBatches batches, Offers offers, PushProgress progress, Clock clock) {
        this.progress = progress;
        this.batches = batches;
        this.offers = offers;
        this.clock = clock;
    }

    /// @param counts how often each rule was broken
    /// @param waiting rejected rows that are kept to be mended
    public record Receipt(PushBatch batch, List<Count> counts, long waiting) {}

    public Receipt read(ResourceCode resource, BatchNumber number, Actor actor) {
        return receipt(batches.find(resource, number)
                .filter(batch -> maySee(batch.provider(), actor))
                .orElseThrow(() -> noSuchBatch(number)));
    }

    private static boolean maySee(DepartmentCode provider, Actor actor) {
        return actor.belongsTo(provider) || actor.is(Role.PLATFORM_OPERATOR);
    }

    /// What belongs to a receipt.
    public Receipt receipt(PushBatch batch) {
        return new Receipt(batch, batches.counts(batch.id()), batches.quarantinedRows(batch.id()));
    }

    public List<StoredFault> faults(ResourceCode resource, BatchNumber number, long after, int limit, Actor actor) {
        var batch = own(batches, resource, number, actor);
        return batches.faults(batch.id(), after, limit);
    }

    /// @throws NotFound unless it is a batch of the caller's department
    static PushBatch own(PushBatches batches, ResourceCode resource, BatchNumber number, Actor actor) {
        return batches.find(resource, number)
                .filter(each -> actor.belongsTo(each.provider()))
                .orElseThrow(() -> noSuchBatch(number));
    }

    /// The newest first.
    ///
    /// @param before those that came before the one of this place; 0 for all
    public List<StoredBatch> latest(ResourceCode resource, long before, int limit, Actor actor) {
        mustSee(resource, actor);
        return batches.latest(resource, before == 0 ? Long.MAX_VALUE : before, limit);
    }

    private void mustSee(ResourceCode resource, Actor actor) {
        if (!maySee(offers.require(resource).provider(), actor)) {
            throw Offers.notPublished(resource);
        }
    }

    /// How far a push is.
    public State progress(ResourceCode resource, BatchNumber number, Actor actor) {
        mustSee(resource, actor);
        var merged = batches.find(resource, number);
        if (merged.isPresent()) {
            var batch = merged.get();
            return new State(
                    Stage.MERGED,
                    batch.bytes(),
                    batch.counts().rows(),
                    batch.counts().rejected(),
                    batch.mergedAt(),
                    batch.mergedAt(),
                    null);
        }
        return progress.of(resource, number)
                .orElseThrow(() -> new NotFound(
                        PushProblem.NO_PROGRESS,
                        Text.of("批次 %s 没有进行中的推送。", "No push of batch %s is under way.")
                                .with(number)));
    }

    /// What a data set's pushes were like of late.
    public record Quality(List<DayOfPushes> days, List<Count> counts) {}

    /// @param days how many days are looked back on
    public Quality quality(ResourceCode resource, int days, Actor actor) {
        mustSee(resource, actor);
        var since = clock.instant().minus(Duration.ofDays(days));
        return new Quality(batches.days(resource, since), batches.counts(resource, since));
    }

    private static NotFound noSuchBatch(BatchNumber number) {
        return new NotFound(
                PushProblem.NO_SUCH_BATCH,
                Text.of("没有批次 %s。", "There is no batch %s.").with(number));
    }
}
