package cn.govshare.approval.grant;

import static cn.govshare.approval.grant.GrantStatus.EXPIRED;
import static cn.govshare.approval.grant.GrantStatus.IN_FORCE;
import static cn.govshare.approval.grant.GrantStatus.REVOKED;
import static cn.govshare.approval.grant.GrantStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Art. 17, 18: the life cycle of a grant")
class GrantStatusTest {
    private static final Map<GrantStatus, Set<GrantStatus>> EXPECTED = Map.of(
            IN_FORCE, Set.of(SUSPENDED, EXPIRED, REVOKED),
            SUSPENDED, Set.of(IN_FORCE, EXPIRED, REVOKED),
            EXPIRED, Set.of(),
            REVOKED, Set.of());

    static Stream<Arguments> everyPair() {
        return Stream.of(GrantStatus.values())
                .flatMap(from -> Stream.of(GrantStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("everyPair")
    void everyEdgeIsAsTheTableSays(GrantStatus from, GrantStatus to) {
        assertThat(from.canBecome(to))
                .isEqualTo(EXPECTED.getOrDefault(from, Set.of()).contains(to));
    }

    @Test
    void theTableCoversEveryConstant() {
        assertThat(EXPECTED).containsOnlyKeys(GrantStatus.values());
        assertThat(GrantStatus.values())
                .allSatisfy(status -> assertThat(status.isOver()).isEqualTo(status == EXPIRED || status == REVOKED));
    }
}
