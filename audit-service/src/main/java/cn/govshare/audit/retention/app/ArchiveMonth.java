package cn.govshare.audit.retention.app;

import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.TimeStamps;
import cn.govshare.audit.evidencepackage.Guides;
import cn.govshare.audit.evidencepackage.PackageSubject;
import cn.govshare.audit.evidencepackage.SealedEntries;
import cn.govshare.audit.log.LogTree;
import cn.govshare.audit.retention.ArchiveShelf;
import cn.govshare.audit.retention.KeptMonth;
import cn.govshare.audit.retention.KeptMonth.Archive;
import cn.govshare.audit.retention.KeptMonths;
import cn.govshare.audit.retention.RetentionProblem;
import cn.govshare.evidence.pack.PackageWriter;
import cn.govshare.evidence.pack.PackageWriter.Cover;
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

/// Writes a month that is over into a file, as an evidence package; the records stay where they are.
@Component
@Article("24")
public class ArchiveMonth {
    private final KeptMonths months;
    private final ArchiveShelf shelf;
    private final SealedEntries entries;
    private final Checkpoints checkpoints;
    private final TimeStamps stamps;
    private final LogIdentity identity;
    private final LogTree log;
    private final AuditTrail trail;
    private final Clock clock;

    ArchiveMonth(
            KeptMonths months,
            ArchiveShelf shelf,
            SealedEntries entries,
            Checkpoints checkpoints,
            TimeStamps stamps,
            LogIdentity identity,
            LogTree log,
            AuditTrail trail,
            Clock clock) {
        this.months = months;
        this.shelf = shelf;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.stamps = stamps;
        this.identity = identity;
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
            var written = shelf.put(file, content(month, actor));
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

    private ArchiveShelf.Content content(KeptMonth month, Actor actor) {
        var checkpoint = checkpoints
                .lastWitnessed()
                .filter(each -> each.size() >= month.lastSeq())
                .orElseThrow(() -> new Conflict(
                        RetentionProblem.NOT_WITNESSED,
                        Text.of(
                                "该月的记录尚未全部进入已签名、已见证的检查点,请稍后再试。",
                                "Not all records of the month are under a signed and witnessed checkpoint yet; try again"
                                        + " later.")));
        var note = checkpoint.cosigned();
        var writer = new PackageWriter(note, identity.verifiers(), log, Guides.all(), stamps.last(checkpoint.size()));
        var subject = PackageSubject.of(month.month());
        var cover = new Cover(
                subject.kind().word(),
                subject.value(),
                subject.kind().isWhole(),
                clock.instant().toString(),
                actor.name());
        return out -> new WriteMonth(entries, log, month, checkpoint).writeTo(out, writer, cover);
    }

    static NotFound noSuchMonth(YearMonth month) {
        return new NotFound(
                RetentionProblem.NO_SUCH_MONTH,
                Text.of("%s 没有审计记录。", "There are no records of %s.").with(month));
    }
}
