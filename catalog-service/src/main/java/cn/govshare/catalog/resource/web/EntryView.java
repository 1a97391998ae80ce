package cn.govshare.catalog.resource.web;

import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DataGrade;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "条目的内容 · what an entry states")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        String name,
        String summary,
        ResourceKind kind,
        @Nullable BasicRegister register,
        @Nullable String theme,
        @Nullable ClassificationView classification,
        String format,
        List<String> formatTypes,
        @Nullable UpdateCycle updateCycle,
        SharingType sharingType,
        @Nullable TermsView terms,
        @Nullable BasisView nonSharingBasis,
        List<ProvisionMode> provisionModes,
        @Nullable String usageRequirements,
        @Nullable OpennessView openness,
        @Nullable GradingView grading,
        @Nullable HoldingView holding,
        List<ResourceCode> associated,
        boolean classified,
        List<ItemView> items) {

    @Schema(description = "共享条件、范围和用途 · terms of sharing")
    record TermsView(String condition, String scope, List<UsePurpose> purposes) {}

    @Schema(description = "不予共享依据 · basis for not sharing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BasisView(
            @Nullable BasisLevel level,
            String document,
            @Nullable String number,
            String article,
            String text) {}

    @Schema(description = "目录分类 · place in the catalog's tree below the kind")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClassificationView(
            @Nullable String division,
            @Nullable String group,
            @Nullable String detail) {}

    @Schema(description = "开放属性 · openness to society")
    record OpennessView(boolean open, String condition) {}

    @Schema(description = "数据分类分级 · classification and grading of the data")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GradingView(String category, @Nullable DataGrade grade) {}

    @Schema(description = "数据来源和存放 · where the data is held")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldingView(
            @Nullable String system,
            @Nullable String location,
            @Nullable String division) {}

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
            @Nullable String codeListVersion,
            @Nullable ValueCheck check,
            @Nullable SharingType sharingType,
            @Nullable DataGrade sensitivity,
            @Nullable String element) {}
}
