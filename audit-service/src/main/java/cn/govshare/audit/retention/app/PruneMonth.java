package cn.govshare.audit.retention.app;

import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.retention.ArchiveShelf;
import cn.govshare.audit.retention.KeptMonth;
import cn.govshare.audit.retention.KeptMonth.Archive;
import cn.govshare.audit.retention.KeptMonths;
import cn.govshare.audit.retention.RetentionProblem;
import cn.govshare.audit.retention.RetentionTerm;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Removes the records of a month whose time is over: one person asks, another approves, and only when the archive is
/// there as it was written. The tree stays whole, so that every proof ever given stays valid.
@Component
@Article("24")
public class PruneMonth {
    private final KeptMonths months;
    private final ArchiveShelf shelf;
    private final RetentionTerm term;
    private final Checkpoints checkpoints;
    private final AuditTrail trail;
    private final Clock clock;

    PruneMonth(
            KeptMonths months,
            ArchiveShelf shelf,
            RetentionTerm term,
            Checkpoints checkpoints,
            AuditTrail trail,
            Clock clock) {
        this.months = months;
        this.shelf = shelf;
        this.term = term;
        this.checkpoints = checkpoints;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void ask(YearMonth which, Actor actor) {
        var month = prunable(which);
        if (month.pruning() != null) {
            throw new Conflict(
                    RetentionProblem.ASKED_BEFORE, Text.of("该月已有待批准的清理申请。", "This month waits for approval."));
        }
        months.ask(which, actor.account(), actor.name(), clock.instant());
        record("audit.month.prune-request", month, actor);
    }

    /// Takes a request back or turns it down; anybody who may ask may do so.
    @Transactional
    public void refuse(YearMonth which, Actor actor) {
        var month = asked(months.lock(which).orElseThrow(() -> ArchiveMonth.noSuchMonth(which)));
        months.withdraw(which);
        record("audit.month.prune-refuse", month, actor);
    }

    @Transactional
    public void approve(YearMonth which, Actor actor) {
        var month = asked(prunable(which));
        if (month.pruning() != null && month.pruning().account().equals(actor.account())) {
            throw new Forbidden(
                    RetentionProblem.SAME_PERSON,
                    Text.of("清理须由申请人以外的人批准。", "Somebody other than who asked must approve."));
        }
        record("audit.month.prune", month, actor);
        months.prune(which, actor.account(), actor.name(), clock.instant());
    }

    private static KeptMonth asked(KeptMonth month) {
        if (month.pruning() == null || month.prunedAt() != null) {
            throw new Conflict(RetentionProblem.NOT_ASKED, Text.of("该月没有清理申请。", "Nobody has asked for it."));
        }
        return month;
    }

    private KeptMonth prunable(YearMonth which) {
        var month = months.lock(which).orElseThrow(() -> ArchiveMonth.noSuchMonth(which));
        if (month.prunedAt() != null) {
            throw new Conflict(RetentionProblem.PRUNED_BEFORE, Text.of("该月已经清理。", "This month is pruned."));
        }
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var over = term.overOn(which);
        if (today.isBefore(over)) {
            throw new Conflict(
                    RetentionProblem.TOO_YOUNG,
                    Text.of("该月的记录应保存至 %s。", "Its records are kept until %s.").with(over.minusDays(1)));
        }
        var older = months.all().stream()
                .anyMatch(each -> each.prunedAt() == null && each.month().isBefore(which));
        if (older) {
            throw new Conflict(RetentionProblem.NOT_THE_OLDEST, Text.of("请先清理更早的月份。", "Earlier months go first."));
        }
        var archive = month.archive();
        if (archive == null) {
            throw new Conflict(RetentionProblem.NOT_ARCHIVED, Text.of("请先归档该月。", "Archive this month first."));
        }
        check(archive);
        if (checkpoints.lastWitnessed().map(SignedCheckpoint::size).orElse(0L) < month.lastSeq()) {
            throw new Conflict(
                    RetentionProblem.NOT_WITNESSED,
                    Text.of("该月的记录尚未全部被见证。", "Not all records of the month are witnessed yet."));
        }
        return month;
    }

    private void check(Archive archive) {
        try {
            var found = shelf.check(archive.file());
            if (found == null || !found.sha256().equals(archive.sha256())) {
                throw new Conflict(
                        RetentionProblem.ARCHIVE_DAMAGED,
                        Text.of(
                                        "归档文件 %s 缺失或与归档时的摘要不符,不能清理。",
                                        "The file %s is not there as it was archived; nothing is pruned.")
                                .with(archive.file()));
            }
        } catch (IOException e) {
            throw new ProviderUnavailable(
                    CommonProblem.UNAVAILABLE,
                    Text.of("归档文件无法读取:%s", "The archive can't be read: %s")
                            .with(e.getClass().getSimpleName()));
        }
    }

    private void record(String action, KeptMonth month, Actor actor) {
        var draft = AuditDraft.of(action, actor)
                .subject(month.month().toString())
                .rows(month.records())
                .article("24")
                .done();
        var archive = month.archive();
        trail.record(archive == null ? draft : draft.digest(archive.sha256()));
    }
}
