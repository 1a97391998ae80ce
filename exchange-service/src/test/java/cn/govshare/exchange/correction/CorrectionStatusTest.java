package cn.govshare.exchange.correction;

import static cn.govshare.exchange.correction.CorrectionStatus.ACKNOWLEDGED;
import static cn.govshare.exchange.correction.CorrectionStatus.TAKEN;
import static cn.govshare.exchange.correction.CorrectionStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Art. 19: how far a correction has come")
class CorrectionStatusTest {
    private static final Map<CorrectionStatus, Set<CorrectionStatus>> EDGES = Map.of(
            WAITING, EnumSet.of(TAKEN, ACKNOWLEDGED),
            TAKEN, EnumSet.of(TAKEN, ACKNOWLEDGED),
            ACKNOWLEDGED, EnumSet.noneOf(CorrectionStatus.class));

    @ParameterizedTest
    @EnumSource(CorrectionStatus.class)
    void everyEdge(CorrectionStatus from) {
        for (var to : CorrectionStatus.values()) {
            assertThat(from.canBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(EDGES.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
