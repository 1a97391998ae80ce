package cn.govshare.catalog.resource;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.kernel.vocabulary.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 11(3): the themes are data")
class ThemesTest {
    @Test
    void aThemeThatTheCityTakesUpIsSeenAtOnce() {
        var kept = new LinkedHashMap<>(Map.of("ENERGY_SECURITY", Text.of("能源安全", "energy security")));
        var themes = new Themes(() -> kept);
        assertThat(themes.contains("FLOOD_CONTROL")).isFalse();

        kept.put("FLOOD_CONTROL", Text.of("防汛抗旱", "flood control"));

        assertThat(themes.contains("FLOOD_CONTROL")).isTrue();
        assertThat(themes.choice().zh()).isEqualTo("ENERGY_SECURITY 能源安全、FLOOD_CONTROL 防汛抗旱");
    }
}
