package cn.govshare.catalog.words.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chinese is pronounced by phrases")
class DictionaryPinyinTest {
    private final DictionaryPinyin pinyin = new DictionaryPinyin();

    @Test
    void phrasesDecideBetweenPronunciations() {
        assertThat(pinyin.syllables("重庆银行")).containsExactly("chong", "qing", "yin", "hang");
        assertThat(pinyin.syllables("行政处罚")).containsExactly("xing", "zheng", "chu", "fa");
    }

    @Test
    void umlautIsTypedAsV() {
        assertThat(pinyin.syllables("妇女")).containsExactly("fu", "nv");
    }

    @Test
    void whatIsNotKnownIsOneEmptySyllable() {
        assertThat(pinyin.syllables("㐂𠮷行"))
                .hasSize(3)
                .startsWith("", "")
                .last()
                .isNotEqualTo("");
    }
}
