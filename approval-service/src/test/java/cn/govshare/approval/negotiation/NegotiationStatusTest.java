package cn.govshare.approval.negotiation;

import static cn.govshare.approval.negotiation.NegotiationStatus.AGREED;
import static cn.govshare.approval.negotiation.NegotiationStatus.DISMISSED;
import static cn.govshare.approval.negotiation.NegotiationStatus.OPEN;
import static cn.govshare.approval.negotiation.NegotiationStatus.ORDERED;
import static cn.govshare.approval.negotiation.NegotiationStatus.REFERRED;
import static cn.govshare.approval.negotiation.NegotiationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Art. 17: negotiate, and failing that the leading group decides")
class NegotiationStatusTest {
    private static final Map<NegotiationStatus, Set<NegotiationStatus>> EDGES = Map.of(
            OPEN, Set.of(REFERRED, AGREED, WITHDRAWN),
            REFERRED, Set.of(AGREED, ORDERED, DISMISSED, WITHDRAWN));

    @ParameterizedTest
    @EnumSource
    void everyEdgeOfTheTableIsThis(NegotiationStatus status) {
        var next = EDGES.getOrDefault(status, Set.of());
        for (var other : NegotiationStatus.values()) {
            assertThat(status.canBecome(other)).as("%s → %s", status, other).isEqualTo(next.contains(other));
        }
        assertThat(status.isOver()).isEqualTo(next.isEmpty());
        assertThat(status.isSettled())
                .isEqualTo(Set.of(AGREED, ORDERED, DISMISSED).contains(status));
        assertThat(status.label().zh()).isNotEmpty();
    }
}
