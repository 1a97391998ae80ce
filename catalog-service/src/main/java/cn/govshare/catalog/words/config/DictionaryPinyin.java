package cn.govshare.catalog.words.config;

import cn.govshare.catalog.words.Pinyin;
import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Pronounces by a dictionary that knows phrases, so that 银行 is `yin hang` and 行政 `xing zheng`.
@Component
class DictionaryPinyin implements Pinyin {
    private static final String BETWEEN = "|";

    @Override
    public List<String> syllables(String characters) {
        int count = characters.codePointCount(0, characters.length());
        var syllables = new ArrayList<String>(count);
        // The dictionary counts UTF-16 units; of a pair of them it knows neither.
        var spoken = PinyinHelper.toPinyin(characters, PinyinStyleEnum.NORMAL, BETWEEN)
                .split("\\|", -1);
        if (spoken.length == characters.length()) {
            for (int i = 0; i < spoken.length; i++) {
                if (!Character.isLowSurrogate(characters.charAt(i))) {
                    syllables.add(syllable(spoken[i]));
                }
            }
            return List.copyOf(syllables);
        }
        characters
                .codePoints()
                .forEach(each -> syllables.add(
                        syllable(PinyinHelper.toPinyin(Character.toString(each), PinyinStyleEnum.NORMAL, BETWEEN))));
        return List.copyOf(syllables);
    }

    private static String syllable(String spoken) {
        var plain = spoken.replace('ü', 'v');
        return !plain.isEmpty() && plain.chars().allMatch(c -> c >= 'a' && c <= 'z') ? plain : "";
    }
}
