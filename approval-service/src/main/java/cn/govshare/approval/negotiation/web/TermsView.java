package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Terms;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "SharingTerms", description = "共享方案 · terms of sharing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermsView(
        List<String> items,
        ProvisionMode mode,
        LocalDate validUntil,
        @Nullable String conditions) {
    static TermsView of(Terms terms) {
        return new TermsView(terms.items(), terms.mode(), terms.validUntil(), terms.conditions());
    }
}
