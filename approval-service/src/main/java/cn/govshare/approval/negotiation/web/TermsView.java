package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Terms;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "SharingTerms", description = "共享方案 · terms of sharing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermsView(
        List<String> items,

        @Schema(description = "行条件,须同时满足;空为全部记录 · row conditions, all of which hold; every row when empty")
        List<RowCondition> rows,

        ProvisionMode mode,
        @Schema(description = "每日限额 · daily quota") GrantQuota quota,
        LocalDate validUntil,
        @Nullable String conditions) {
    static TermsView of(Terms terms) {
        return new TermsView(
                terms.items(), terms.rows(), terms.mode(), terms.quota(), terms.validUntil(), terms.conditions());
    }
}
