package cn.govshare.catalog.legalbasis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegalDutyStatusTest {
    @Test
    void everyStatusIsInTheTable() {
        assertThat(LegalDutyStatus.table()).containsOnlyKeys(LegalDutyStatus.values());
    }
}
