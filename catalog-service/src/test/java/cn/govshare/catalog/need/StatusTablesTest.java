package cn.govshare.catalog.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.source.SourceCaseStatus;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 4, 17(2), 23: the lives of cases are one table each")
class StatusTablesTest {
    @Test
    void everyTableCoversEveryStatus() {
        assertThat(FormStatus.table()).containsOnlyKeys(FormStatus.values());
        assertThat(ProjectStatus.table()).containsOnlyKeys(ProjectStatus.values());
        assertThat(DemandStatus.table()).containsOnlyKeys(DemandStatus.values());
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        assertThat(Arrays.stream(FormStatus.values()).filter(FormStatus::isEnd)).containsExactly(FormStatus.WITHDRAWN);
        assertThat(Arrays.stream(ProjectStatus.values()).filter(ProjectStatus::isEnd))
                .containsExactly(ProjectStatus.PASSED, ProjectStatus.PASSED_WITH_CONDITIONS, ProjectStatus.WITHDRAWN);
        assertThat(Arrays.stream(DemandStatus.values()).filter(DemandStatus::isEnd))
                .containsExactly(DemandStatus.MET, DemandStatus.COVERED, DemandStatus.DECLINED, DemandStatus.WITHDRAWN);
    }

    @Test
    void whatWasDecidedOfASourceMayBeDecidedAnew() {
        for (var decided : new SourceCaseStatus[] {SourceCaseStatus.SOURCE_NAMED, SourceCaseStatus.DIFFERENT_THINGS}) {
            assertThat(SourceCaseStatus.OPEN.canBecome(decided)).isTrue();
            assertThat(decided.canBecome(SourceCaseStatus.OPEN)).isTrue();
            assertThat(decided.canBecome(decided)).isFalse();
        }
    }
}
