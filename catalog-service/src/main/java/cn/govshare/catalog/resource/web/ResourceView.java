package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kernel.vocabulary.ValueCheck;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "信息资源 · information resource")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResourceView(
        @Schema(description = "信息资源代码 · code") ResourceCode code,
        @Schema(description = "提供部门 · provider") DepartmentCode provider,
        @Schema(description = "状态 · status") ResourceStatus status,

        @Schema(description = "已发布的修订号,未发布为 0 · revision in force")
        int revision,

        @Schema(description = "发布日期 · day of publication") @Nullable LocalDate publishedOn,

        @Schema(description = "退回或撤销的理由 · why it was returned or withdrawn") @Nullable String reasons,

        @Schema(description = "版本 · version") long version,
        String name,
        String summary,
        ResourceKind kind,
        @Nullable BasicRegister register,
        @Nullable String theme,
        String format,
        @Nullable UpdateCycle updateCycle,
        SharingType sharingType,
        @Nullable TermsView terms,
        @Nullable BasisView nonSharingBasis,
        List<ProvisionMode> provisionModes,
        @Nullable String usageRequirements,
        boolean classified,
        List<ItemView> items) {

    @Schema(description = "共享条件、范围和用途 · terms of sharing")
    record TermsView(String condition, String scope, List<UsePurpose> purposes) {}

    @Schema(description = "不予共享依据 · basis for not sharing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BasisView(@Nullable BasisLevel level, String document, String article, String text) {}

    @Schema(description = "信息项 · item")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            String name,
            String label,
            ItemType type,
            @Nullable Integer length,
            @Nullable Integer scale,
            boolean key,
            boolean required,
            boolean queryable,
            @Nullable String codeList,
            @Nullable ValueCheck check,
            @Nullable SharingType sharingType) {}
}
