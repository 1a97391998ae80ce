package cn.govshare.catalog.source.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.casebook.CaseBooks;
import cn.govshare.catalog.casebook.CaseKind;
import cn.govshare.catalog.source.SourceCase;
import cn.govshare.kernel.event.CatalogCaseChanged.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SourceBook {
    @Bean
    CaseBook<SourceCase> sourceCases(CaseBooks books) {
        return books.of(new CaseKind<>(Kind.SOURCE_CASE, "SY", SourceCase.class));
    }
}
