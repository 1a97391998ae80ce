package cn.govshare.catalog.need.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.casebook.CaseBooks;
import cn.govshare.catalog.casebook.CaseKind;
import cn.govshare.catalog.need.CollectionForm;
import cn.govshare.catalog.need.DataDemand;
import cn.govshare.catalog.need.ProjectReview;
import cn.govshare.kernel.event.CatalogCaseChanged.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedBooks {
    @Bean
    CaseBook<CollectionForm> collectionForms(CaseBooks books) {
        return books.of(new CaseKind<>(Kind.COLLECTION_FORM, "CJ", CollectionForm.class));
    }

    @Bean
    CaseBook<ProjectReview> projectReviews(CaseBooks books) {
        return books.of(new CaseKind<>(Kind.PROJECT_REVIEW, "XM", ProjectReview.class));
    }

    @Bean
    CaseBook<DataDemand> dataDemands(CaseBooks books) {
        return books.of(new CaseKind<>(Kind.DATA_DEMAND, "XQ", DataDemand.class));
    }
}
