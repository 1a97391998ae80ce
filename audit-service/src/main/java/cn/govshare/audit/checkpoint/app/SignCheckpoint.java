package cn.govshare.audit.checkpoint.app;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.Alarms;
import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.LastSigned;
import cn.govshare.audit.checkpoint.LogIdentity;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.checkpoint.WitnessPolicy;
import cn.govshare.audit.log.LogTree;
import cn.govshare.evidence.note.Checkpoint;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signs what the log has become, unless it does not go on from what was signed before. The checkpoint is kept outside
/// the database before it is published: whoever dies in between signs the same or a longer log the next time.
@Component
@Article("24")
public class SignCheckpoint {
    private final LogTree tree;
    private final Checkpoints checkpoints;
    private final LastSigned lastSigned;
    private final Continuity continuity;
    private final LogIdentity log;
    private final WitnessPolicy policy;
    private final Alarms alarms;
    private final Clock clock;
    private final Instant startedAt;

    SignCheckpoint(
            LogTree tree,
            Checkpoints checkpoints,
            LastSigned lastSigned,
            Continuity continuity,
            LogIdentity log,
            WitnessPolicy policy,
            Alarms alarms,
            Clock clock) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.lastSigned = lastSigned;
        this.continuity = continuity;
        this.log = log;
        this.policy = policy;
        this.alarms = alarms;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /// Signs when the log has grown; one replica at a time. A log that must not be signed is an alarm.
    ///
    /// @return whether a checkpoint was published
    @Transactional
    public boolean sign() {
        if (!checkpoints.hold()) {
            return false;
        }
        var head = tree.head();
        var breach = continuity.breach(head);
        if (breach.isPresent()) {
            alarms.raise(breach.get());
            return false;
        }
        if (isUnwitnessedTooLong()) {
            return false;
        }
        var published = checkpoints.last();
        if (published.isPresent() && continuity.kept().isEmpty()) {
            alarms.raise(Alarm.of(
                    AlarmKind.LAST_SIGNED_LOST,
                    Long.toString(published.get().size()),
                    Map.of("publishedSize", Long.toString(published.get().size()))));
            lastSigned.keep(published.get().note());
        }
        if (head.size() == published.map(SignedCheckpoint::size).orElse(0L)) {
            return false;
        }
        var note = Checkpoint.of(log.origin(), head).sign(log.keys());
        lastSigned.keep(note);
        checkpoints.add(new SignedCheckpoint(note, clock.instant()));
        return true;
    }

    /// Whether the witnesses have been away for longer than may be: then no further checkpoint is signed until they
    /// have
    /// seen the last. Records are taken in all the same.
    private boolean isUnwitnessedTooLong() {
        var witnessed = checkpoints.lastWitnessed().map(SignedCheckpoint::size).orElse(0L);
        var waiting = checkpoints.after(witnessed, 1).stream()
                .filter(each -> clock.instant().isAfter(since(each, witnessed).plus(policy.budget())))
                .findFirst();
        waiting.ifPresent(each -> alarms.raise(Alarm.of(
                AlarmKind.UNWITNESSED,
                Long.toString(each.size()),
                Map.of(
                        "witnessedSize", Long.toString(witnessed),
                        "size", Long.toString(each.size()),
                        "since", each.signedAt().toString()))));
        return waiting.isPresent();
    }

    /// Witnesses that are new to an old log have their time from now on.
    private Instant since(SignedCheckpoint waiting, long witnessed) {
        return witnessed == 0 && waiting.signedAt().isBefore(startedAt) ? startedAt : waiting.signedAt();
    }

    /// Refuses to go on with a log that does not go on from what was signed.
    ///
    /// @throws IllegalStateException with a sentence for the operators
    public void requireContinuity() {
        continuity.breach(tree.head()).ifPresent(breach -> {
            throw new IllegalStateException(
                    "%s,审计服务不启动:%s。请恢复完整的数据库。 / %s, so the audit service does not start: %2$s. Restore the whole database."
                            .formatted(
                                    breach.kind().title().zh(),
                                    breach.facts(),
                                    breach.kind().title().en()));
        });
    }
}
