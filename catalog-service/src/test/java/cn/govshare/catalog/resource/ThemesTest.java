package cn.govshare.catalog.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 11(3): the themes")
class ThemesTest {
    @Test
    void shippedThemesAreThoseOfTheRegulation() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/catalog/themes.csv"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var themes = Themes.read(text.lines().toList());

            assertThat(themes.byCode().values())
                    .extracting(Text::zh)
                    .containsExactly(
                            "医疗健康", "社会保障", "食品药品安全", "安全生产", "价格监管", "能源安全", "信用体系", "城乡建设", "社区治理", "生态环保", "应急维稳",
                            "精准扶贫", "政务服务");
        }
    }

    @Test
    void lineWithOtherColumnsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Themes.read(List.of("code,zh,en", "A,甲")));
    }
}
