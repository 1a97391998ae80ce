package cn.govshare.catalog.merger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergerStatusTest {
    @Test
    void everyStatusIsInTheTable() {
        assertThat(MergerStatus.table()).containsOnlyKeys(MergerStatus.values());
    }
}
