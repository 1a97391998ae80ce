package cn.govshare.exchange.push.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
    /// @param keys the parts of each row's key
    private static boolean ascends(List<List<String>> keys) {
        var order = new KeyOrder(true);
        for (var key : keys) {
            order.begin();
            key.forEach(part -> order.add(part.toCharArray(), 0, part.length()));
            order.keep();
        }
        return order.ascends();
    }

    @Test
    void ascendingKeysDiffer() {
        assertThat(ascends(List.of())).isTrue();
        assertThat(ascends(List.of(List.of("a"), List.of("ab"), List.of("b"), List.of("b" + "x".repeat(200)))))
                .isTrue();
        assertThat(ascends(List.of(List.of("a", "b"), List.of("a", "c"), List.of("ab", ""))))
                .isTrue();
    }

    @Test
    void equalAndDescendingKeysMayRepeat() {
        assertThat(ascends(List.of(List.of("a"), List.of("a")))).isFalse();
        assertThat(ascends(List.of(List.of("a"), List.of("c"), List.of("b"), List.of("d"))))
                .isFalse();
        assertThat(ascends(List.of(List.of("a", "b"), List.of("a", "b")))).isFalse();
    }

    @Test
    void otherKeysThanTextSayNothing() {
        var order = new KeyOrder(false);
        order.begin();
        order.add("1".toCharArray(), 0, 1);
        order.keep();
        assertThat(order.ascends()).isFalse();
    }
}
