package cn.govshare.approval.accessrequest;

import static cn.govshare.approval.accessrequest.AccessRequestStatus.GRANTED;
import static cn.govshare.approval.accessrequest.AccessRequestStatus.LAPSED;
import static cn.govshare.approval.accessrequest.AccessRequestStatus.REFUSED;
import static cn.govshare.approval.accessrequest.AccessRequestStatus.RETURNED;
import static cn.govshare.approval.accessrequest.AccessRequestStatus.SUBMITTED;
import static cn.govshare.approval.accessrequest.AccessRequestStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Art. 17: the life cycle of an access request")
class AccessRequestStatusTest {
    private static final Map<AccessRequestStatus, Set<AccessRequestStatus>> EXPECTED = Map.of(
            SUBMITTED, Set.of(RETURNED, GRANTED, REFUSED, WITHDRAWN, LAPSED),
            RETURNED, Set.of(SUBMITTED, REFUSED, WITHDRAWN, LAPSED),
            GRANTED, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of(),
            LAPSED, Set.of());

    static Stream<Arguments> everyPair() {
        return Stream.of(AccessRequestStatus.values())
                .flatMap(from -> Stream.of(AccessRequestStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("everyPair")
    void everyEdgeIsAsTheTableSays(AccessRequestStatus from, AccessRequestStatus to) {
        assertThat(from.canBecome(to))
                .isEqualTo(EXPECTED.getOrDefault(from, Set.of()).contains(to));
    }

    @Test
    void theTableCoversEveryConstant() {
        assertThat(EXPECTED).containsOnlyKeys(AccessRequestStatus.values());
    }

    @Test
    void everyConstantHasAName() {
        assertThat(AccessRequestStatus.values())
                .allSatisfy(status -> assertThat(status.label().zh()).isNotBlank());
    }
}
