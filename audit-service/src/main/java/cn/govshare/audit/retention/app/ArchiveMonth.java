package cn.govshare.audit.retention.app;

import cn.govshare.audit.log.LogTree;
import cn.govshare.audit.retention.ArchiveShelf;
import cn.govshare.audit.retention.KeptMonth;
import cn.govshare.audit.retention.KeptMonth.Archive;
import cn.govshare.audit.retention.KeptMonths;
import cn.govshare.audit.retention.RetentionProblem;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a month that is over into a file with its tiles; the records stay where they are.
@Component
@Article("24")
public class ArchiveMonth {
    private final KeptMonths months;
    private final ArchiveShelf shelf;
    private final LogTree log;
    private final AuditTrail trail;
    private final Clock clock;

    ArchiveMonth(KeptMonths months, ArchiveShelf shelf, LogTree log, AuditTrail trail, Clock clock) {
        this.months = months;
        this.shelf = shelf;
        this.log = log;
        this.trail = trail;
        this.clock = clock;
    }

    public List<KeptMonth> list() {
        return months.all();
    }

    @Transactional
    public KeptMonth archive(YearMonth which, Actor actor) {
        var month = months.lock(which).orElseThrow(() -> noSuchMonth(which));
        if (month.archive() != null) {
            throw new Conflict(RetentionProblem.ARCHIVED_BEFORE, Text.of("该月已经归档。", "This month is archived."));
        }
        if (!which.isBefore(YearMonth.from(months.lastReceivedOn()))) {
            throw new Conflict(
                    RetentionProblem.MONTH_NOT_OVER,
                    Text.of("该月可能还有记录入库,请在下月归档。", "More records may come in this month; archive it in the next."));
        }
        var file = "audit-%s.zip".formatted(which);
        try {
            var written = shelf.put(file, new WriteMonth(months, log, month)::writeTo);
            var archive = new Archive(file, written.bytes(), written.sha256(), clock.instant(), actor.name());
            months.archive(month, archive);
            trail.record(AuditDraft.of("audit.month.archive", actor)
                    .subject(which.toString())
                    .rows(month.records())
                    .bytes(archive.bytes())
                    .digest(archive.sha256())
                    .article("24")
                    .done());
            return new KeptMonth(which, month.firstSeq(), month.records(), archive, null, null);
        } catch (IOException e) {
            throw new ProviderUnavailable(
                    CommonProblem.UNAVAILABLE,
                    Text.of("归档文件无法写入:%s", "The archive can't be written: %s")
                            .with(e.getClass().getSimpleName()));
        }
    }

    static NotFound noSuchMonth(YearMonth month) {
        return new NotFound(
                RetentionProblem.NO_SUCH_MONTH,
                Text.of("%s 没有审计记录。", "There are no records of %s.").with(month));
    }
}
