package cn.govshare.exchange.challenge;

import static cn.govshare.exchange.challenge.ChallengeStatus.CONFIRMED;
import static cn.govshare.exchange.challenge.ChallengeStatus.CORRECTED;
import static cn.govshare.exchange.challenge.ChallengeStatus.FORWARDED;
import static cn.govshare.exchange.challenge.ChallengeStatus.IN_VERIFICATION;
import static cn.govshare.exchange.challenge.ChallengeStatus.RAISED;
import static cn.govshare.exchange.challenge.ChallengeStatus.REJECTED;
import static cn.govshare.exchange.challenge.ChallengeStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Art. 19: the life of a challenge")
class ChallengeStatusTest {
    private static final Map<ChallengeStatus, Set<ChallengeStatus>> EDGES = Map.of(
            RAISED, EnumSet.of(IN_VERIFICATION, FORWARDED, CONFIRMED, CORRECTED, REJECTED, WITHDRAWN),
            IN_VERIFICATION, EnumSet.of(FORWARDED, CONFIRMED, CORRECTED, REJECTED, WITHDRAWN),
            FORWARDED, EnumSet.of(IN_VERIFICATION, FORWARDED, CONFIRMED, CORRECTED, REJECTED, WITHDRAWN),
            CONFIRMED, EnumSet.of(CORRECTED),
            CORRECTED, EnumSet.noneOf(ChallengeStatus.class),
            REJECTED, EnumSet.noneOf(ChallengeStatus.class),
            WITHDRAWN, EnumSet.noneOf(ChallengeStatus.class));

    @ParameterizedTest
    @EnumSource(ChallengeStatus.class)
    void everyEdge(ChallengeStatus from) {
        assertThat(EDGES).containsKey(from);
        for (var to : ChallengeStatus.values()) {
            assertThat(from.canBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(EDGES.getOrDefault(from, Set.of()).contains(to));
        }
        assertThat(from.isOpen()).isEqualTo(!EDGES.getOrDefault(from, Set.of()).isEmpty());
        assertThat(from.label().zh()).isNotEqualTo(from.label().en());
    }
}
