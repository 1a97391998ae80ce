package cn.govshare.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.words.Pinyin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 7: an entry is found by words of two characters up, by pinyin and by initials")
class SearchWordsTest {
    private static final Map<Integer, String> SPOKEN =
            Map.of((int) '生', "sheng", (int) '活', "huo", (int) '保', "bao", (int) '障', "zhang");
    private static final Pinyin PINYIN = characters -> characters
            .codePoints()
            .mapToObj(each -> SPOKEN.getOrDefault(each, ""))
            .toList();

    private static boolean finds(String typed, String name, String... others) {
        var words = EntryWords.of(name, List.of(others), PINYIN);
        return SearchWords.of(typed).ways().stream()
                .allMatch(ways -> ways.stream()
                        .anyMatch(token -> words.all().stream()
                                .anyMatch(word ->
                                        token.prefix() ? word.startsWith(token.text()) : word.equals(token.text()))));
    }

    @Test
    void anyTwoNeighbouringCharactersFind() {
        assertThat(finds("活保", "最低生活保障")).isTrue();
        assertThat(finds("生保", "最低生活保障")).isFalse();
        assertThat(finds("生活保障", "最低生活保障")).isTrue();
    }

    @Test
    void oneCharacterFindsWhereverItStands() {
        assertThat(finds("最", "最低生活保障")).isTrue();
        assertThat(finds("障", "最低生活保障")).isTrue();
        assertThat(finds("税", "最低生活保障")).isFalse();
    }

    @Test
    void pinyinAndInitialsFindFromAnySyllableOn() {
        assertThat(finds("shenghuobao", "最低生活保障")).isTrue();
        assertThat(finds("shengh", "最低生活保障")).isTrue();
        assertThat(finds("hbz", "最低生活保障")).isTrue();
        assertThat(finds("sheng zhang", "最低生活保障")).isTrue();
        assertThat(finds("hshz", "最低生活保障")).isFalse();
    }

    @Test
    void everyWordTypedMustBeFoundSomewhere() {
        assertThat(finds("生活 民政", "最低生活保障", "市民政局")).isTrue();
        assertThat(finds("生活 教育", "最低生活保障", "市民政局")).isFalse();
    }

    @Test
    void wordsOfLettersAndCodesAreFoundByTheirBeginning() {
        assertThat(finds("Wi", "免费WiFi")).isTrue();
        assertThat(finds("fi", "免费WiFi")).isFalse();
        assertThat(finds("332030025-0189", "目录", "332030025/018941")).isTrue();
    }

    @Test
    void punctuationAloneAsksForNothing() {
        assertThat(SearchWords.of("“!?'\\ ' & |").isEmpty()).isTrue();
    }

    @Test
    void highlightsShowWhatWasFound() {
        assertThat(marked("最低生活保障", "生活")).containsExactly("生活");
        assertThat(marked("最低生活保障", "huobao")).containsExactly("活保");
        assertThat(marked("最低生活保障", "shb")).containsExactly("生活保");
        assertThat(marked("生活与保障", "生活保障")).containsExactly("生活", "保障");
        assertThat(marked("免费ＷiＦi服务", "wifi")).containsExactly("ＷiＦi");
        assertThat(marked("最低生活保障", "教育")).isEmpty();
    }

    private static List<String> marked(String text, String typed) {
        return Highlight.in(text, SearchWords.of(typed), PINYIN).stream()
                .map(part -> text.substring(part.start(), part.end()))
                .toList();
    }

    @Test
    void anEndlessTextIsIndexedAsFarAsItIsOfUse() {
        var words = EntryWords.of("名", List.of("税".repeat(2), "字符".repeat(100_000), "x".repeat(100_000)), PINYIN);

        assertThat(words.all()).allMatch(word -> word.length() <= Token.LONGEST).hasSizeLessThan(10);
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        var place = new Place(Place.Tier.ELSEWHERE, 12, "3320481001001/000001");

        assertThat(Place.parse(place.inUrl())).contains(place);
        assertThat(Place.parse("E12.nonsense")).isEmpty();
        assertThat(Place.parse("E12.--------")).isEmpty();
    }
}
