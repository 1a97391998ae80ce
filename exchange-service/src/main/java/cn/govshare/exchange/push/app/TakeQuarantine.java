package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatch;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.PushBatches.StoredFault;
import cn.govshare.exchange.push.QuarantinedRow;
import cn.govshare.exchange.push.Severity;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gives a provider the rejected rows of a batch back as they came, to be mended and pushed again under another
/// number.
@Component
@Article({"18", "22"})
public class TakeQuarantine {
    private static final int MOST = 100_000;

    private final PushBatches batches;
    private final AuditTrail trail;

    TakeQuarantine(PushBatches batches, AuditTrail trail) {
        this.batches = batches;
        this.trail = trail;
    }

    /// @param problems what is wrong with the row
    public record Line(QuarantinedRow row, List<StoredFault> problems) {}

    /// @param columns names of the items, in the order of the rows' fields
    public record Taken(PushBatch batch, List<String> columns, List<Line> lines) {}

    public Taken take(ResourceCode resource, BatchNumber number, Actor actor) {
        var batch = ReadBatches.own(batches, resource, number, actor);
        var rows = batches.quarantined(batch.id(), 0, MOST);
        var problems = batches.faults(batch.id(), 0, MOST).stream()
                .filter(each -> each.fault().severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(each -> each.fault().rowNumber()));
        trail.recordNow(AuditDraft.of("exchange.quarantine.take", actor)
                .resource(resource, batch.revision())
                .subject(number.value())
                .items(batch.columns())
                .article("18")
                .rows(rows.size())
                .permitted());
        return new Taken(batch, batch.columns(), lines(rows, problems));
    }

    private static List<Line> lines(List<QuarantinedRow> rows, Map<Long, List<StoredFault>> problems) {
        var lines = new ArrayList<Line>(rows.size());
        for (var row : rows) {
            lines.add(new Line(row, problems.getOrDefault(row.rowNumber(), List.of())));
        }
        return lines;
    }
}
