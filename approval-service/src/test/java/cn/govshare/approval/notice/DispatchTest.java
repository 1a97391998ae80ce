package cn.govshare.approval.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.problem.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A message is tried again with patience and then given up, never silently lost")
class DispatchTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Patience THREE_TIMES = new Patience(3, Duration.ofMinutes(1), Duration.ofMinutes(3));
    private static final Delivery AWAY = new Delivery.Failed("HTTP 503");

    private static Dispatch waiting() {
        return Dispatch.of(UUID.randomUUID(), Channel.WEBHOOK, "target", "标题", "{}", NOW);
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfStatesIsThis(DispatchStatus status) {
        var next = Map.of(
                DispatchStatus.WAITING, Set.of(DispatchStatus.SENT, DispatchStatus.DEAD),
                DispatchStatus.SENT, Set.<DispatchStatus>of(),
                DispatchStatus.DEAD, Set.of(DispatchStatus.WAITING));
        for (var other : DispatchStatus.values()) {
            assertThat(status.canBecome(other))
                    .as("%s → %s", status, other)
                    .isEqualTo(next.getOrDefault(status, Set.of()).contains(other));
        }
        assertThat(status.label().zh()).isNotEmpty();
    }

    @Test
    void thePauseDoublesUpToTheLongestAndThenItIsGivenUp() {
        var once = waiting().after(AWAY, THREE_TIMES, NOW);
        assertThat(once.nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        var twice = once.after(AWAY, THREE_TIMES, NOW);
        assertThat(twice.nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(new Patience(9, Duration.ofMinutes(1), Duration.ofMinutes(3)).pauseAfter(7))
                .isEqualTo(Duration.ofMinutes(3));
        var dead = twice.after(AWAY, THREE_TIMES, NOW);
        assertThat(dead.status()).isEqualTo(DispatchStatus.DEAD);
        assertThat(dead.lastError()).isEqualTo("HTTP 503");
        assertThat(dead.anew(NOW)).satisfies(again -> {
            assertThat(again.status()).isEqualTo(DispatchStatus.WAITING);
            assertThat(again.attempts()).isZero();
            assertThat(again.id()).as("a receiver knows it again").isEqualTo(dead.id());
        });
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        var dead = waiting().after(new Delivery.Refused("HTTP 410"), THREE_TIMES, NOW);
        assertThat(dead.status()).isEqualTo(DispatchStatus.DEAD);
        assertThat(dead.attempts()).isEqualTo(1);
    }

    @Test
    void whatWasSentIsNotSentAnew() {
        var sent = waiting().after(new Delivery.Taken(), THREE_TIMES, NOW);
        assertThat(sent.sentAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> sent.anew(NOW)).isInstanceOf(Conflict.class);
    }
}
