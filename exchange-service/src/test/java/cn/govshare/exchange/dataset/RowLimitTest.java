package cn.govshare.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import cn.govshare.kernel.vocabulary.SharingType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 17: limits on the rows of a grant")
class RowLimitTest {
    private static PublishedItem item(ItemType type) {
        return new PublishedItem(
                "value", "值", type, null, null, false, false, false, null, null, SharingType.CONDITIONAL);
    }

    private static RowLimit limit(ItemType type, Comparison comparison, String... values) {
        return RowLimit.of(Optional.of(item(type)), new RowCondition("value", comparison, List.of(values)))
                .orElseThrow();
    }

    @Test
    void comparesAsValuesOfTheItemsType() {
        assertThat(limit(ItemType.DECIMAL, Comparison.EQ, "1.50").holds("1.5")).isTrue();
        assertThat(limit(ItemType.INTEGER, Comparison.BETWEEN, "9", "100").holds("11"))
                .isTrue();
        assertThat(limit(ItemType.INTEGER, Comparison.BETWEEN, "9", "100").holds("101"))
                .isFalse();
        assertThat(limit(ItemType.DATE, Comparison.BETWEEN, "20260101", "2026-12-31")
                        .holds("2026-02-28"))
                .isTrue();
        assertThat(limit(ItemType.STRING, Comparison.IN, "甲", "乙").holds("乙")).isTrue();
        assertThat(limit(ItemType.STRING, Comparison.PREFIX, "3204").holds("320481"))
                .isTrue();
        assertThat(limit(ItemType.STRING, Comparison.BETWEEN, "a", "b").holds("ab"))
                .isTrue();
        assertThat(limit(ItemType.BOOLEAN, Comparison.EQ, "是").holds("true")).isTrue();
        assertThat(limit(ItemType.STRING, Comparison.EQ, "甲").holds(null)).isFalse();
    }

    @Test
    @DisplayName("what can't be compared opens nothing: no such item, a value of another type, a prefix of a number")
    void whatCannotBeCompared() {
        var number = new RowCondition("value", Comparison.EQ, List.of("many"));
        assertThat(RowLimit.of(Optional.of(item(ItemType.INTEGER)), number)).isEmpty();
        assertThat(RowLimit.of(Optional.empty(), number)).isEmpty();
        assertThat(RowLimit.of(
                        Optional.of(item(ItemType.INTEGER)),
                        new RowCondition("value", Comparison.PREFIX, List.of("1"))))
                .isEmpty();
    }
}
