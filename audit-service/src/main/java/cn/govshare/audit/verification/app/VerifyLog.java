package cn.govshare.audit.verification.app;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.Alarms;
import cn.govshare.audit.log.LogTree;
import cn.govshare.audit.verification.Finding;
import cn.govshare.audit.verification.Verification;
import cn.govshare.audit.verification.VerificationProblem;
import cn.govshare.audit.verification.Verifications;
import cn.govshare.evidence.tree.TreeHead;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Verifies the whole log beside the service's other work, one verification at a time, and raises an alarm that names
/// the first wrong record. That it was asked for, and how it ended, is on the trail.
@Component
@Article("24")
public class VerifyLog {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyLog.class);
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Verifications verifications;
    private final CheckLog checkLog;
    private final LogTree tree;
    private final Alarms alarms;
    private final AuditTrail trail;
    private final Clock clock;

    VerifyLog(
            Verifications verifications,
            CheckLog checkLog,
            LogTree tree,
            Alarms alarms,
            AuditTrail trail,
            Clock clock) {
        this.verifications = verifications;
        this.checkLog = checkLog;
        this.tree = tree;
        this.alarms = alarms;
        this.trail = trail;
        this.clock = clock;
    }

    /// Begins a verification.
    ///
    /// @throws Conflict while another one is running
    public Verification begin(Actor auditor) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var head = tree.head();
        if (!verifications.begin(id, auditor.name(), head.size(), now, now.minus(SILENCE))) {
            throw new Conflict(
                    VerificationProblem.RUNNING,
                    Text.of("已有一次校验在进行,请查看其结果。", "A verification is running already: look at its result."));
        }
        trail.recordNow(AuditDraft.of("audit.log.verify", auditor)
                .subject(id.toString())
                .rows(head.size())
                .article("24")
                .done());
        var _ = Thread.ofVirtual().name("verify-log").start(() -> run(id, head));
        return read(id);
    }

    private void run(UUID id, TreeHead head) {
        try {
            var finding = checkLog.check(head, checked -> verifications.progress(id, checked, clock.instant()))
                    .orElse(null);
            // Whoever sees that it has ended finds the alarm too.
            tell(id, head, finding);
            verifications.end(id, finding == null ? head.size() : finding.seq(), finding, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("The verification {} of the log broke off", id, e);
            verifications.abandon(id, clock.instant());
        }
    }

    private void tell(UUID id, TreeHead head, @Nullable Finding finding) {
        var draft = AuditDraft.ofPlatform("audit.log.verified")
                .subject(id.toString())
                .article("24");
        if (finding == null) {
            trail.recordNow(draft.rows(head.size()).done());
            return;
        }
        trail.recordNow(
                draft.rows(finding.seq()).failed("log/" + finding.flaw().name().toLowerCase(Locale.ROOT)));
        alarms.raise(new Alarm(
                AlarmKind.LOG_CHANGED,
                "%s %d %s".formatted(finding.flaw(), finding.seq(), finding.what()),
                Map.of(
                        "flaw", finding.flaw().name(),
                        "seq", Long.toString(finding.seq()),
                        "sentence", finding.sentence().en()),
                finding.record() == null ? List.of() : List.of(finding.record())));
    }

    public Verification read(UUID id) {
        return verifications
                .find(id)
                .orElseThrow(() -> new NotFound(
                        VerificationProblem.NO_SUCH_VERIFICATION,
                        Text.of("没有标识为 %s 的校验。", "There is no verification %s.").with(id)));
    }

    /// Verifications in the order in which they began.
    public List<Verification> list(long after, int limit) {
        return verifications.after(after, limit);
    }
}
