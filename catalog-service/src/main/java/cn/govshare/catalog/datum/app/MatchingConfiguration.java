package cn.govshare.catalog.datum.app;

import cn.govshare.catalog.datum.Sounds;
import cn.govshare.catalog.datum.Wording;
import cn.govshare.catalog.words.Pinyin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {
    private static final Pattern IN_CHINESE = Pattern.compile("\\p{IsHan}+");

    @Bean
    Wording wording(MatchingSettings settings, Sounds sounds) throws IOException {
        return Wording.read(
                settings.words()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .toList(),
                sounds);
    }

    @Bean
    Sounds sounds(Pinyin pinyin) {
        return words -> IN_CHINESE.matcher(words).matches() ? String.join("", pinyin.syllables(words)) : words;
    }
}
