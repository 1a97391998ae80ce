package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatch;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.PushBatches.StoredFault;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/// Shows a provider, and where it is allowed the bureau, what became of a batch; to others it does not exist.
@Component
public class ReadBatches {
    private final PushBatches batches;

    ReadBatches(PushBatches batches) {
        this.batches = batches;
    }

    public PushBatch read(ResourceCode resource, BatchNumber number, Actor actor) {
        return batches.find(resource, number)
                .filter(batch -> actor.belongsTo(batch.provider()) || actor.is(Role.PLATFORM_OPERATOR))
                .orElseThrow(() -> noSuchBatch(number));
    }

    public List<StoredFault> rejectedRows(
            ResourceCode resource, BatchNumber number, long after, int limit, Actor actor) {
        var batch = batches.find(resource, number)
                .filter(each -> actor.belongsTo(each.provider()))
                .orElseThrow(() -> noSuchBatch(number));
        return batches.rejectedRows(batch.id(), after, limit);
    }

    private static NotFound noSuchBatch(BatchNumber number) {
        return new NotFound(
                PushProblem.NO_SUCH_BATCH,
                Text.of("没有批次 %s。", "There is no batch %s.").with(number));
    }
}
