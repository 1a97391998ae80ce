package cn.govshare.catalog.sheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 8(1): tables are read in whatever encoding they were saved")
class TextEncodingTest {
    private static final String TABLE = "信息资源名称,更新周期\r\n最低生活保障对象信息,每月\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
    void encodingIsRecognisedWithoutAMark(String charset) {
        var encoding =
                TextEncoding.of(TABLE.getBytes(Charset.forName(charset)), true).orElseThrow();

        assertThat(encoding.charset().name()).isEqualTo(charset.equals("GBK") ? "GB18030" : charset);
        assertThat(encoding.mark()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void markIsKnownAndLeftOut(String charset) {
        var bytes = ("\ufeff" + TABLE).getBytes(Charset.forName(charset));

        var encoding = TextEncoding.of(bytes, true).orElseThrow();

        assertThat(encoding.charset().name()).isEqualTo(charset);
        assertThat(new String(bytes, encoding.mark(), bytes.length - encoding.mark(), encoding.charset()))
                .isEqualTo(TABLE);
    }

    @Test
    void aSampleThatCutsACharacterIsStillUtf8() {
        var bytes = TABLE.repeat(10).getBytes(StandardCharsets.UTF_8);
        for (int cut = 100; cut < 104; cut++) {
            var sample = java.util.Arrays.copyOf(bytes, cut);
            assertThat(TextEncoding.of(sample, false).orElseThrow().charset()).isEqualTo(StandardCharsets.UTF_8);
        }
    }

    @Test
    void oneHurtCharacterDoesNotTurnUtf8IntoSomethingElse() {
        var bytes = TABLE.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[70] = (byte) 0xFF;

        assertThat(TextEncoding.of(bytes, true).orElseThrow().charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoTextIsRefused() {
        var random = new byte[4000];
        new java.util.Random(7).nextBytes(random);

        assertThat(TextEncoding.of(random, true)).isEmpty();
    }
}
