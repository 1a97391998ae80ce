package cn.govshare.audit.checkpoint.app;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.alarm.AlarmKind;
import cn.govshare.audit.alarm.Alarms;
import cn.govshare.audit.checkpoint.Checkpoints;
import cn.govshare.audit.checkpoint.SignedCheckpoint;
import cn.govshare.audit.checkpoint.TimeStampAuthority;
import cn.govshare.audit.checkpoint.TimeStamps;
import cn.govshare.audit.checkpoint.WitnessPolicy;
import cn.govshare.evidence.pack.StampedCheckpoint;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has the newest checkpoint stamped by a time stamp authority every so often, where the platform has one.
@Component
@Article("24")
public class StampCheckpoint {
    private static final Logger LOG = LoggerFactory.getLogger(StampCheckpoint.class);

    private final Checkpoints checkpoints;
    private final TimeStampAuthority authority;
    private final TimeStamps stamps;
    private final WitnessPolicy policy;
    private final Alarms alarms;
    private final Clock clock;

    StampCheckpoint(
            Checkpoints checkpoints,
            TimeStampAuthority authority,
            TimeStamps stamps,
            WitnessPolicy policy,
            Alarms alarms,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.authority = authority;
        this.stamps = stamps;
        this.policy = policy;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// Has the newest checkpoint stamped when it is time; an authority that is away is tried again, and is an alarm
    /// once
    /// a stamp is late by as much again.
    ///
    /// @return whether a stamp came
    public boolean stamp() {
        var newest = checkpoints.last();
        var now = clock.instant();
        var lastAt = stamps.lastAt();
        if (!authority.isThere()
                || newest.isEmpty()
                || lastAt.filter(at -> now.isBefore(at.plus(policy.stampEvery())))
                        .isPresent()) {
            return false;
        }
        try {
            var note = newest.get().note();
            var stamped = new StampedCheckpoint(note, authority.stamp(StampedCheckpoint.bytesOf(note)));
            stamps.add(stamped, now);
            return true;
        } catch (ProviderUnavailable e) {
            LOG.warn("Checkpoint {} has no time stamp yet: {}", newest.get().size(), e.toString());
            tellIfLate(newest.get(), lastAt.orElseGet(newest.get()::signedAt), now);
            return false;
        }
    }

    private void tellIfLate(SignedCheckpoint newest, Instant since, Instant now) {
        if (now.isAfter(since.plus(policy.stampEvery().multipliedBy(2)))) {
            alarms.raise(Alarm.of(
                    AlarmKind.TIME_STAMP_LATE,
                    since.toString(),
                    Map.of("since", since.toString(), "size", Long.toString(newest.size()))));
        }
    }
}
