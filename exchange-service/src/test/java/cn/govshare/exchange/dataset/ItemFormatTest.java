package cn.govshare.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 18: a value is as the entry says, or it is rejected")
class ItemFormatTest {
    private static final class Seen implements ValueSink {
        private @Nullable String value;

        @Override
        public void empty() {
            value = "<empty>";
        }

        @Override
        public void text(char[] source, int from, int length) {
            value = new String(source, from, length);
        }

        @Override
        public void decimal(char[] source, int from, int length) {
            value = new String(source, from, length);
        }

        @Override
        public void whole(long number) {
            value = Long.toString(number);
        }

        @Override
        public void real(double number) {
            value = Double.toString(number);
        }

        @Override
        public void flag(boolean truth) {
            value = Boolean.toString(truth);
        }

        @Override
        public void date(long epochDay) {
            value = LocalDate.ofEpochDay(epochDay).toString();
        }

        @Override
        public void moment(long epochMicros) {
            value = Instant.ofEpochSecond(
                            Math.floorDiv(epochMicros, 1_000_000L), Math.floorMod(epochMicros, 1_000_000L) * 1000)
                    .toString();
        }
    }

    private static String read(ItemType type, @Nullable Integer length, @Nullable Integer scale, String text) {
        return read(
                new PublishedItem(
                        "item", "项", type, length, scale, false, false, false, null, null, SharingType.UNCONDITIONAL),
                text);
    }

    private static String read(PublishedItem item, String text) {
        var seen = new Seen();
        var padded = ("xx" + text + "yy").toCharArray();
        var finding = ItemFormat.of(item, 1).read(padded, 2, text.length(), seen);
        return finding == ValueFinding.GOOD ? String.valueOf(seen.value) : finding.code();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER,,,0,0",
        "INTEGER,,,-9223372036854775808,-9223372036854775808",
        "INTEGER,,,9223372036854775807,9223372036854775807",
        "INTEGER,,,9223372036854775808,out-of-range",
        "INTEGER,,,99999999999999999999999,out-of-range",
        "INTEGER,3,,1234,out-of-range",
        "INTEGER,,,-,not-a-number",
        "INTEGER,,,1.0,not-a-number",
        "INTEGER,,,１２,not-a-number",
        "DECIMAL,8,2,123456.78,123456.78",
        "DECIMAL,8,2,1234567.8,out-of-range",
        "DECIMAL,8,2,-0.01,-0.01",
        "DECIMAL,8,2,0.001,too-many-decimals",
        "DECIMAL,8,2,.5,not-a-number",
        "DECIMAL,8,2,5.,not-a-number",
        "DECIMAL,8,2,1e5,not-a-number",
        "DECIMAL,8,2,0000001.5,0000001.5",
        "MONEY,,,12.34,12.34",
        "MONEY,,,12.345,too-many-decimals",
        "DOUBLE,,,1e3,1000.0",
        "DOUBLE,,,1e999,out-of-range",
        "DOUBLE,,,NaN,not-a-number",
        "DOUBLE,,,0x1p3,not-a-number",
        "BOOLEAN,,,是,true",
        "BOOLEAN,,,0,false",
        "BOOLEAN,,,TRUE,not-a-boolean",
        "DATE,,,2024-02-29,2024-02-29",
        "DATE,,,20240229,2024-02-29",
        "DATE,,,2026-02-29,not-a-date",
        "DATE,,,2026-13-01,not-a-date",
        "DATE,,,2026/01/01,not-a-date",
        "DATE,,,0000-01-01,not-a-date",
        "DATETIME,,,2026-11-20T10:00:00,2026-11-20T02:00:00Z",
        "DATETIME,,,2026-11-20 10:00:00.123456,2026-11-20T02:00:00.123456Z",
        "DATETIME,,,2026-11-20T10:00:00Z,2026-11-20T10:00:00Z",
        "DATETIME,,,2026-11-20 10:00:00+08,2026-11-20T02:00:00Z",
        "DATETIME,,,2026-11-20T10:00:00+09:30,2026-11-20T00:30:00Z",
        "DATETIME,,,2026-11-20T25:00:00,not-a-time",
        "STRING,3,,溧阳市,溧阳市",
        "STRING,3,,溧阳市天,too-long",
        "STRING,2,,𠮷𠮷,𠮷𠮷"
    })
    void values(ItemType type, @Nullable Integer length, @Nullable Integer scale, String text, String expected) {
        assertThat(read(type, length, scale, text)).isEqualTo(expected);
    }

    @Test
    void brokenText() {
        assertThat(read(ItemType.STRING, null, null, "a\u0000b")).isEqualTo("control-character");
        assertThat(read(ItemType.STRING, null, null, "a" + ItemFormat.MALFORMED))
                .isEqualTo("malformed-text");
        assertThat(read(ItemType.STRING, null, null, "a\ud800")).isEqualTo("malformed-text");
        assertThat(read(ItemType.STRING, null, null, "\udc00a")).isEqualTo("malformed-text");
        assertThat(read(ItemType.TEXT, null, null, "一行\n又一行\t")).isEqualTo("一行\n又一行\t");
    }

    @Test
    void emptyValues() {
        assertThat(read(ItemType.STRING, null, null, "")).isEqualTo("<empty>");
        assertThat(read(key(null), "")).isEqualTo("missing");
    }

    @Test
    void keysFitIntoAnIndex() {
        assertThat(read(key(null), "x".repeat(2000))).hasSize(2000);
        assertThat(read(key(null), "x".repeat(2001))).isEqualTo("key-too-long");
        assertThat(read(key(null), "文".repeat(667))).isEqualTo("key-too-long");
    }

    @Test
    @DisplayName("Art. 21: check digits of identity numbers")
    void checkDigits() {
        assertThat(read(key(ValueCheck.GB11643), "11010519491231002X")).isEqualTo("11010519491231002X");
        assertThat(read(key(ValueCheck.GB11643), "110105194912310021")).isEqualTo("wrong-check-digit");
    }

    private static PublishedItem key(@Nullable ValueCheck check) {
        return new PublishedItem(
                "item", "项", ItemType.STRING, null, null, true, true, true, null, check, SharingType.UNCONDITIONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "item_0",
                "item_1\"",
                "item_1; DROP TABLE offer",
                "Item_1",
                "data_set_1 ",
                "pg_class",
                "item_01"
            })
    @DisplayName("Only generated names reach a statement")
    void onlyGeneratedNames(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SqlName(name));
    }
}
