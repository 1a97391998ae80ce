package cn.govshare.approval.deadline;

import static cn.govshare.approval.deadline.DeadlineStatus.LAPSED;
import static cn.govshare.approval.deadline.DeadlineStatus.MET;
import static cn.govshare.approval.deadline.DeadlineStatus.MET_LATE;
import static cn.govshare.approval.deadline.DeadlineStatus.OPEN;
import static cn.govshare.approval.deadline.DeadlineStatus.OVERDUE;
import static cn.govshare.approval.deadline.DeadlineStatus.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Art. 17: the life cycle of a dated duty")
class DeadlineStatusTest {
    private static final Map<DeadlineStatus, Set<DeadlineStatus>> EXPECTED = Map.of(
            OPEN, Set.of(MET, OVERDUE, LAPSED, PAUSED),
            PAUSED, Set.of(OPEN, MET, LAPSED),
            OVERDUE, Set.of(MET_LATE, LAPSED, MET),
            MET, Set.of(),
            MET_LATE, Set.of(),
            LAPSED, Set.of());

    static Stream<Arguments> everyPair() {
        return Stream.of(DeadlineStatus.values())
                .flatMap(from -> Stream.of(DeadlineStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("everyPair")
    void everyEdgeIsAsTheTableSays(DeadlineStatus from, DeadlineStatus to) {
        assertThat(from.canBecome(to))
                .isEqualTo(EXPECTED.getOrDefault(from, Set.of()).contains(to));
    }

    @Test
    void theTableCoversEveryConstant() {
        assertThat(EXPECTED).containsOnlyKeys(DeadlineStatus.values());
        assertThat(DeadlineStatus.values())
                .allSatisfy(status -> assertThat(status.label().zh()).isNotBlank());
    }
}
