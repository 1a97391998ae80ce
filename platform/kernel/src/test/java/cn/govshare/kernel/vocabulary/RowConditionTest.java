package cn.govshare.kernel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.kernel.vocabulary.RowCondition.Comparison;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 18: a row condition is an item, a comparison and values, and can be held against another")
class RowConditionTest {
    private static RowCondition of(Comparison comparison, String... values) {
        return new RowCondition("town", comparison, List.of(values));
    }

    private static boolean within(RowCondition one, RowCondition other) {
        return RowCondition.areWithin(List.of(one), List.of(other));
    }

    @Test
    void eachComparisonTakesItsNumberOfValues() {
        assertThat(of(Comparison.IN, "a", "b").told().zh()).isEqualTo("town 属于 a、b");
        assertThat(of(Comparison.BETWEEN, "a", "b").told().en()).isEqualTo("town lies between a and b");
        assertThatThrownBy(() -> of(Comparison.EQ, "a", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Comparison.PREFIX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Comparison.BETWEEN, "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowCondition("town", Comparison.IN, Collections.nCopies(101, "a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueIsAPlainWordOfSomeLength() {
        assertThatThrownBy(() -> of(Comparison.EQ, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Comparison.EQ, "a\u0000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Comparison.EQ, "a".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowCondition("Town; DROP", Comparison.EQ, List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatOpensNoMoreIsWithin() {
        assertThat(within(of(Comparison.EQ, "a"), of(Comparison.IN, "a", "b"))).isTrue();
        assertThat(within(of(Comparison.IN, "a", "c"), of(Comparison.IN, "a", "b")))
                .isFalse();
        assertThat(within(of(Comparison.PREFIX, "3204811"), of(Comparison.PREFIX, "320481")))
                .isTrue();
        assertThat(within(of(Comparison.EQ, "320481101"), of(Comparison.PREFIX, "320481")))
                .isTrue();
        assertThat(within(of(Comparison.PREFIX, "3204"), of(Comparison.PREFIX, "320481")))
                .isFalse();
        assertThat(within(of(Comparison.BETWEEN, "1", "2"), of(Comparison.BETWEEN, "1", "2")))
                .isTrue();
        assertThat(within(of(Comparison.BETWEEN, "1", "2"), of(Comparison.PREFIX, "1")))
                .isFalse();
        assertThat(within(of(Comparison.EQ, "a"), new RowCondition("mode", Comparison.EQ, List.of("a"))))
                .isFalse();
        assertThat(RowCondition.areWithin(List.of(), List.of(of(Comparison.EQ, "a"))))
                .isFalse();
        assertThat(RowCondition.areWithin(List.of(of(Comparison.EQ, "a")), List.of()))
                .isTrue();
    }

    @Test
    void aQuotaIsWiderWhenItPermitsWhatTheOtherDoesNot() {
        var hundred = new GrantQuota(100L, null);

        assertThat(GrantQuota.UNLIMITED.isWiderThan(hundred)).isTrue();
        assertThat(new GrantQuota(101L, null).isWiderThan(hundred)).isTrue();
        assertThat(new GrantQuota(100L, 5L).isWiderThan(hundred)).isFalse();
        assertThat(hundred.isWiderThan(GrantQuota.UNLIMITED)).isFalse();
        assertThatThrownBy(() -> new GrantQuota(0L, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
