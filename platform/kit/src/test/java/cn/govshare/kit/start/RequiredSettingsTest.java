package cn.govshare.kit.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("A start that cannot work names everything that is missing")
class RequiredSettingsTest {
    @Test
    void everyMissingSettingIsNamedAtOnce() {
        var environment = new MockEnvironment().withProperty("GOVSHARE_KAFKA", "localhost:9092");
        assertThatThrownBy(() -> look(environment))
                .isInstanceOf(SettingsMissing.class)
                .hasMessageContaining("GOVSHARE_ISSUER, GOVSHARE_JWKS, GOVSHARE_DB_URL")
                .hasMessageNotContaining("GOVSHARE_KAFKA");
    }

    @Test
    void nothingIsSaidWhenAllIsThere() {
        var environment = new MockEnvironment();
        Map.of(
                        "GOVSHARE_KAFKA", "k",
                        "GOVSHARE_ISSUER", "i",
                        "GOVSHARE_JWKS", "j",
                        "GOVSHARE_DB_URL", "u",
                        "GOVSHARE_DB_USER", "u",
                        "GOVSHARE_DB_PASSWORD", "p",
                        "GOVSHARE_DB_OWNER", "o",
                        "GOVSHARE_DB_OWNER_PASSWORD", "p")
                .forEach(environment::setProperty);
        assertThatCode(() -> look(environment)).doesNotThrowAnyException();
    }

    private static void look(MockEnvironment environment) {
        new RequiredSettings(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
