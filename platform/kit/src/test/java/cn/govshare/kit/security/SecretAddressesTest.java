package cn.govshare.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretAddressesTest {
    @Test
    void aWholePathIsTaken() {
        assertThat(new SecretAddresses(List.of("/api/v1/calendar-feeds/{id}")).patterns())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/**", "/api/v1/*"})
    void whatWouldOpenMoreThanOnePathIsRefused(String pattern) {
        assertThatThrownBy(() -> new SecretAddresses(List.of(pattern))).isInstanceOf(IllegalArgumentException.class);
    }
}
