package cn.govshare.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.evidence.MalformedEvidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 24: a record has one sequence of bytes")
class CanonicalJsonTest {
    private static String canonical(String json) {
        return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
    }

    @Test
    void theExampleOfRfc8785IsWrittenAsItSays() {
        assertThat(canonical("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }"""))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void namesAreOrderedByTheirCodeUnitsAsRfc8785Says() {
        var canonical = canonical("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}""");
        assertThat(Arrays.stream(canonical.split("\"", -1)).filter(part -> part.matches("[A-Z].*")))
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreThoseOfTheVectorsOfRfc8785(String bits, String expected) {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(new String(CanonicalJson.write(number), StandardCharsets.US_ASCII))
                .isEqualTo(expected);
    }

    @Test
    void everyNumberComesBackAsItself() {
        var random = new Random(8785);
        for (var round = 0; round < 100_000; round++) {
            var number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                var text = new String(CanonicalJson.write(number), StandardCharsets.US_ASCII);
                assertThat(Double.parseDouble(text)).isEqualTo(number == 0 ? 0.0 : number);
            }
        }
    }

    @Test
    void writingAgainChangesNothing() {
        var random = new Random(21);
        for (var round = 0; round < 500; round++) {
            var once = CanonicalJson.write(value(random, 4));
            assertThat(CanonicalJson.of(once)).isEqualTo(once);
            assertThat(CanonicalJson.isCanonical(once)).isTrue();
            assertThat(CanonicalJson.isCanonical(
                            (" " + new String(once, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("straight from the bytes or by way of values: the same bytes, and the same is refused")
    void bothWaysAgree() {
        var random = new Random(7);
        var plain = 0;
        for (var round = 0; round < 20_000; round++) {
            var text = spaced(random, value(random, 3)).getBytes(StandardCharsets.UTF_8);
            for (var broken = random.nextInt(3); broken > 0; broken--) {
                text[random.nextInt(text.length)] = (byte) "{}[]\",:\\ 0129-.etn\u00e9\n".charAt(random.nextInt(20));
            }
            var straight = PlainJson.canonical(text);
            if (straight.isPresent()) {
                plain++;
                assertThat(straight.get()).isEqualTo(CanonicalJson.write(Json.read(text)));
            }
        }
        assertThat(plain).isGreaterThan(2_000);
    }

    /// The value as JSON, its members in any order, with spaces.
    private static String spaced(Random random, Object value) {
        var space = random.nextBoolean() ? " " : "\n\t";
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(member ->
                                spaced(random, member.getKey()) + space + ":" + spaced(random, member.getValue()))
                        .collect(Collectors.joining(space + ",", "{", space + "}"));
            case List<?> array ->
                array.stream()
                        .map(element -> spaced(random, element))
                        .collect(Collectors.joining("," + space, "[" + space, "]"));
            default -> new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c080", "c1bf", "e08080", "e09fbf", "eda080", "edbfbf", "f0808080", "f08fbfbf", "f4908080", "f5808080",
                "80", "bf", "fe", "ff", "c3", "e6ba", "f09f98", "c328", "e6ba28", "f09f9828"
            })
    void bytesThatAreNoCharacterAreRefusedBothWays(String bytes) {
        var text = HexFormat.of().parseHex("22" + bytes + "22");
        assertThat(PlainJson.canonical(text)).isEmpty();
        assertThatThrownBy(() -> CanonicalJson.of(text)).isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void everyCharacterIsWrittenTheSameBothWays() {
        for (var point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                var text = CanonicalJson.write(Character.toString(point));
                assertThat(PlainJson.canonical(text).orElse(text)).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}", "{\"a\":{\"d\":1,\"c\":[{\"z\":0,\"y\":-1}]},\"B\":\"溧阳\"}", "{}", "[]", "[ ]",
                        "{ }",
                "[{},[]]", "{\"aa\":1,\"a\":2,\"\":3}", "999999999999999", "-999999999999999", "0", "true"
            })
    void whatIsPlainGoesStraight(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(PlainJson.canonical(bytes))
                .hasValueSatisfying(
                        canonical -> assertThat(canonical).isEqualTo(CanonicalJson.write(Json.read(bytes))));
    }

    @Test
    void whatIsNotPlainGoesTheOtherWay() {
        for (var text : List.of(
                "1.0", "-0", "1e3", "\"\\u0041\"", "1000000000000000", "{\"é\":1}", "[".repeat(17) + "]".repeat(17))) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(PlainJson.canonical(bytes)).as(text).isEmpty();
            assertThat(CanonicalJson.of(bytes)).as(text).isEqualTo(CanonicalJson.of(text));
        }
        var many = IntStream.range(0, 65).mapToObj("\"n%d\":1"::formatted).collect(Collectors.joining(",", "{", "}"));
        assertThat(PlainJson.canonical(many.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(CanonicalJson.of(many.getBytes(StandardCharsets.UTF_8))).isEqualTo(CanonicalJson.of(many));
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> random.nextLong(-9_007_199_254_740_991L, 9_007_199_254_740_991L);
            case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(-40, 40));
            case 2 -> random.nextBoolean();
            case 3 -> text(random);
            case 4 -> List.of(value(random, depth - 1), value(random, depth - 1));
            default -> {
                var object = new HashMap<String, Object>();
                for (var count = random.nextInt(5); count > 0; count--) {
                    object.put(text(random), value(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static String text(Random random) {
        var points = new int[] {0, 7, '\n', '"', '\\', 'a', 'Z', 0x7f, 0xe9, '溧', '阳', 0xfb33, 0x1f600, 0x2028};
        var text = new StringBuilder();
        for (var count = random.nextInt(6); count > 0; count--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "[1] 2",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "+1",
                "NaN",
                "tru",
                "'a'",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a",
                "\"\t\"",
                "1e999",
                "9007199254740993",
                "99999999999999999999",
                "{a:1}",
                "[1 2]",
                "\u00a0 1",
                "\ufeff1"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> CanonicalJson.of(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void depthAndEncodingAreBounded() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(MalformedEvidence.class);
        assertThat(Json.read("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
        assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}))
                .isInstanceOf(MalformedEvidence.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> CanonicalJson.write(Double.NaN)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> CanonicalJson.write('x')).isInstanceOf(MalformedEvidence.class);
        assertThat(Json.readObject("{\"a\":[1,2.5,null]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Map.of("a", Arrays.asList(1L, 2.5, null)));
        assertThatThrownBy(() -> Json.readObject(new byte[] {'1'})).isInstanceOf(MalformedEvidence.class);
    }
}
