package cn.govshare.approval.notice;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message to one target on one way, from when it is written until it is taken or given up.
///
/// @param id stays the same over all attempts, so that a receiver can know a repetition
/// @param target an e-mail address, or the id of a webhook
/// @param lastError what the last attempt failed of
public record Dispatch(
        UUID id,
        Channel channel,
        String target,
        String subject,
        String body,
        DispatchStatus status,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {
    private static final int LONGEST_ERROR = 500;

    public static Dispatch of(UUID id, Channel channel, String target, String subject, String body, Instant now) {
        return new Dispatch(id, channel, target, subject, body, DispatchStatus.WAITING, 0, now, null, now, null);
    }

    /// The dispatch after an attempt.
    public Dispatch after(Delivery delivery, Patience patience, Instant now) {
        int made = attempts + 1;
        return switch (delivery) {
            case Delivery.Taken _ -> become(DispatchStatus.SENT, made, now, null, now);
            case Delivery.Refused(String why) -> become(DispatchStatus.DEAD, made, now, why, null);
            case Delivery.Failed(String why) ->
                made >= patience.attempts()
                        ? become(DispatchStatus.DEAD, made, now, why, null)
                        : new Dispatch(
                                id,
                                channel,
                                target,
                                subject,
                                body,
                                status,
                                made,
                                now.plus(patience.pauseAfter(made)),
                                cut(why),
                                createdAt,
                                null);
        };
    }

    /// Sends anew, by hand, what was given up.
    ///
    /// @throws Conflict when it was not given up
    public Dispatch anew(Instant now) {
        return become(DispatchStatus.WAITING, 0, now, lastError, null);
    }

    private Dispatch become(
            DispatchStatus next, int made, Instant nextAttempt, @Nullable String error, @Nullable Instant sent) {
        if (!status.canBecome(next)) {
            throw new Conflict(
                    NoticeProblem.DISPATCH_NOT_GIVEN_UP,
                    Text.of("只有发送失败的通知可以重新发送。", "Only what was given up is sent anew."));
        }
        return new Dispatch(
                id,
                channel,
                target,
                subject,
                body,
                next,
                made,
                nextAttempt,
                error == null ? null : cut(error),
                createdAt,
                sent);
    }

    private static String cut(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
