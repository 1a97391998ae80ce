package cn.govshare.catalog.resource.config;

import cn.govshare.catalog.resource.CodeScheme;
import cn.govshare.catalog.resource.DivisionCodeScheme;
import cn.govshare.catalog.resource.EntryDictionaries;
import cn.govshare.catalog.resource.Formats;
import cn.govshare.catalog.resource.GuideCodeScheme;
import cn.govshare.catalog.resource.Themes;
import cn.govshare.catalog.resource.UpdateCycles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    CodeScheme codeScheme(CatalogSettings settings) {
        var codes = settings.codes();
        return switch (codes.scheme()) {
            case DIVISION ->
                new DivisionCodeScheme(
                        codes.division(), codes.departmentDigits(), codes.detail(), codes.sequenceDigits());
            case GUIDE ->
                new GuideCodeScheme(
                        codes.division().substring(0, 2),
                        codes.group(),
                        codes.departmentDigits(),
                        codes.sequenceDigits());
        };
    }

    @Bean
    Formats formats(CatalogSettings settings) throws IOException {
        return Formats.read(lines(settings.formatClasses()), lines(settings.formatTypes()));
    }

    @Bean
    UpdateCycles updateCycles(CatalogSettings settings) throws IOException {
        return UpdateCycles.read(lines(settings.updateCycles()));
    }

    @Bean
    EntryDictionaries entryDictionaries(Themes themes, Formats formats, UpdateCycles cycles) {
        return new EntryDictionaries(themes, formats, cycles);
    }

    private static List<String> lines(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    }
}
