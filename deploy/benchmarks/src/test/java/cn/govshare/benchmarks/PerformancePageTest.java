package cn.govshare.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of figures")
class PerformancePageTest {
    private record Named(String name) implements Benchmark {
        @Override
        public Text title() {
            return Text.of("标题" + name, "title of " + name);
        }

        @Override
        public Optional<Text> remark() {
            return name.equals("query") ? Optional.of(Text.of("注意", "take note")) : Optional.empty();
        }

        @Override
        public List<Figure> run(Bench bench) {
            return List.of();
        }
    }

    private static Figure figure(double floor, double ours, Target target) {
        return new Figure(
                Text.of("推送", "push"), Measured.of(floor, floor + 2, floor - 1), Measured.of(ours), "rows/s", target);
    }

    @Test
    @DisplayName("A run replaces the sections that it measured and keeps the others")
    void keepsOthers() {
        var page = PerformancePage.read("");
        page.put(new Named("push"), List.of(figure(1000, 500, Target.atLeast(0.5))), "machine one");
        page.put(new Named("query"), List.of(figure(10, 60, Target.atMost(5))), "machine one");

        var later = PerformancePage.read(page.text());
        later.put(new Named("push"), List.of(figure(1000, 800, Target.atLeast(0.5))), "machine two");

        assertThat(later.text())
                .contains("machine one", "machine two", "| **0.80** | ≥ 0.50 | ✓ |", "| **6.00** | ≤ 5.00 | ✗ |")
                .doesNotContain("**0.50**")
                .containsOnlyOnce("take note")
                .containsOnlyOnce("## push")
                .containsOnlyOnce("## query");
        assertThat(PerformancePage.read(later.text()).text()).isEqualTo(later.text());
    }

    @Test
    @DisplayName("A figure shows the middle, the least and the greatest of its rounds")
    void spread() {
        assertThat(PerformancePage.rows(List.of(figure(1000, 500, Target.atLeast(0.5)))))
                .contains("1,000 (999–1,002)", "| 500 |");
    }

    @Test
    @DisplayName("The middle of an even number of rounds lies between the two in the middle; p95 is a reading")
    void middle() {
        assertThat(Measured.of(4, 1, 3, 2)).isEqualTo(new Measured(2.5, 1, 4));
        var readings = new double[100];
        for (int i = 0; i < 100; i++) {
            readings[i] = 100 - i;
        }
        assertThat(Measured.percentile(readings, 0.95)).isEqualTo(95);
    }

    @Test
    @DisplayName("Floor and path are measured in turn, and the first round is thrown away")
    void inTurn() throws Exception {
        var order = new StringBuilder();
        var pair = Rounds.readings(
                2,
                () -> {
                    order.append('f');
                    return order.length();
                },
                () -> {
                    order.append('o');
                    return order.length();
                });

        assertThat(order).hasToString("fofofo");
        assertThat(pair.floor()).isEqualTo(new Measured(4, 3, 5));
        assertThat(pair.ours()).isEqualTo(new Measured(5, 4, 6));
    }
}
