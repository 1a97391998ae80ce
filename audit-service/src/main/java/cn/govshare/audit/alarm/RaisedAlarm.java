package cn.govshare.audit.alarm;

import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alarm that was raised.
///
/// @param place in the order in which alarms were raised
/// @param acknowledgement who took note of it, and what he says; present once it is acknowledged
@Article("24")
public record RaisedAlarm(
        UUID id,
        long place,
        Alarm alarm,
        Instant raisedAt,
        AlarmStatus status,
        @Nullable Acknowledgement acknowledgement) {
    /// @param by the person's user name
    public record Acknowledgement(String account, String by, Instant at, String note) {}

    /// @throws PolicyViolation when it was acknowledged before
    public RaisedAlarm acknowledge(Actor actor, String note, Instant now) {
        if (!status.canBecome(AlarmStatus.ACKNOWLEDGED)) {
            throw new PolicyViolation(
                    AlarmProblem.ACKNOWLEDGED_BEFORE, Text.of("该告警已经确认过。", "This alarm was acknowledged before."));
        }
        return new RaisedAlarm(
                id,
                place,
                alarm,
                raisedAt,
                AlarmStatus.ACKNOWLEDGED,
                new Acknowledgement(actor.account(), actor.name(), now, note));
    }
}
