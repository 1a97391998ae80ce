package cn.govshare.exchange.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 22: no cell of a download is taken for a formula")
class FormulaGuardTest {
    private static boolean isNeeded(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return FormulaGuard.isNeeded(bytes, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1",
                "＋1",
                "－1",
                "＠a",
                " =1",
                "　=1",
                "\uFEFF=1",
                "\u00A0=1",
                "\u200B=1",
                "\n=1",
                "  　=cmd|' /C calc'!A0",
                "'quoted",
                "-"
            })
    void guarded(String text) {
        assertThat(isNeeded(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "溧阳市", "1-2", "é=", "𠮷=", " 'a", "—", "\u00A0", "　"})
    void plain(String text) {
        assertThat(isNeeded(text)).isFalse();
    }
}
