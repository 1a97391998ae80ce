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
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is checked here is only that the form can be read and kept; what the law asks is asked at submission.
@Schema(description = "信息资源条目,草稿可不完整 · an entry; a draft may leave things out")
record ResourceForm(
        @Schema(description = "名称 · name", example = "最低生活保障对象信息")
        @NotBlank @Size(max = 200) @Pattern(regexp = LINE) @Nullable String name,

        @Schema(description = "摘要 · summary") @Size(max = 2000) @Pattern(regexp = WORDS) @Nullable String summary,

        @Schema(description = "类别,建立后不能更改 · kind, fixed once created") @NotNull @Nullable ResourceKind kind,

        @Schema(description = "所属基础信息库 · base register") @Nullable BasicRegister register,

        @Schema(description = "主题代码 · code of the theme", example = "SOCIAL_SECURITY")
        @Size(max = 60) @Pattern(regexp = LINE) @Nullable String theme,

        @Schema(description = "目录分类:项、目、细目 · place in the catalog's tree") @Valid @Nullable ClassificationForm classification,

        @Schema(description = "格式分类 · class of the format", example = "数据库")
        @Size(max = 100) @Pattern(regexp = LINE) @Nullable String format,

        @Schema(description = "格式类型,属于该格式分类 · types of that class", example = "[\"KingbaseES\"]")
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 50) @Pattern(regexp = LINE) String> formatTypes,

        @Schema(description = "更新周期 · update cycle") @Nullable UpdateCycle updateCycle,

        @Schema(description = "共享类型,缺省为无条件共享 · sharing type, unconditional by default") @Nullable SharingType sharingType,

        @Schema(description = "共享条件、范围和用途 · terms of sharing") @Valid @Nullable TermsForm terms,

        @Schema(description = "不予共享依据 · basis for not sharing") @Valid @Nullable BasisForm nonSharingBasis,

        @Schema(description = "提供方式 · provision modes") @Size(max = 4) @Nullable List<@NotNull ProvisionMode> provisionModes,

        @Schema(description = "使用要求 · requirements on use") @Size(max = 2000) @Pattern(regexp = WORDS) @Nullable String usageRequirements,

        @Schema(description = "开放属性 · openness to society") @Valid @Nullable OpennessForm openness,

        @Schema(description = "数据分类分级 · classification and grading of the data") @Valid @Nullable GradingForm grading,

        @Schema(description = "所属系统、存储位置、行政区划 · where the data is held") @Valid @Nullable HoldingForm holding,

        @Schema(description = "关联资源代码 · codes of associated resources", example = "[\"3320481001001/000001\"]")
        @Size(max = 50) @Nullable List<@NotNull ResourceCode> associated,

        @Schema(description = "是否涉及国家秘密;涉密的不予登记 · classified material is refused") @Nullable Boolean classified,

        @Schema(description = "信息项 · items") @Size(max = 1000) @Nullable List<@NotNull @Valid ItemForm> items,

        @Schema(description = "编制时可填:在其他目录中已有的代码,予以保留 · when compiling: the code that it has elsewhere and keeps")
        @Nullable ResourceCode code,

        @Schema(description = "修改时必填:所依据的版本 · when replacing: the version that was seen")
        @NotNull(groups = Replacing.class) @Nullable Long version) {
    /// One line without control characters.
    static final String LINE = "[^\\p{Cntrl}]*";

    /// Lines of text without other control characters.
    static final String WORDS = "[^\\p{Cntrl}&&[^\\n\\r\\t]]*";

    /// What is asked in addition when an entry is replaced.
    interface Replacing {}

    @Schema(description = "共享条件、范围和用途(第十六条)· terms of sharing")
    record TermsForm(
            @Schema(description = "共享条件 · condition") @Size(max = 2000) @Pattern(regexp = WORDS) @Nullable String condition,

            @Schema(description = "共享范围 · scope") @Size(max = 2000) @Pattern(regexp = WORDS) @Nullable String scope,

            @Schema(description = "使用用途 · purposes of use") @Size(max = 4) @Nullable List<@NotNull UsePurpose> purposes) {}

    @Schema(description = "不予共享依据(第十一条第一项)· basis for not sharing")
    record BasisForm(
            @Schema(description = "依据的层级 · level") @Nullable BasisLevel level,

            @Schema(description = "文件名称 · document") @Size(max = 500) @Pattern(regexp = LINE) @Nullable String document,

            @Schema(description = "文号 · number of the document", example = "国务院令第711号")
            @Size(max = 100) @Pattern(regexp = LINE) @Nullable String number,

            @Schema(description = "条款 · article") @Size(max = 100) @Pattern(regexp = LINE) @Nullable String article,

            @Schema(description = "原文 · its words") @Size(max = 2000) @Pattern(regexp = WORDS) @Nullable String text) {}

    @Schema(description = "目录分类 · place in the catalog's tree below the kind")
    record ClassificationForm(
            @Schema(description = "项 · division") @Size(max = 100) @Pattern(regexp = LINE) @Nullable String division,

            @Schema(description = "目 · group") @Size(max = 100) @Pattern(regexp = LINE) @Nullable String group,

            @Schema(description = "细目 · detail") @Size(max = 100) @Pattern(regexp = LINE) @Nullable String detail) {}

    @Schema(description = "开放属性 · openness to society")
    record OpennessForm(
            @Schema(description = "是否向社会开放 · open") @NotNull @Nullable Boolean open,

            @Schema(description = "开放条件 · condition") @Size(max = 2000) @Pattern(regexp = WORDS) @Nullable String condition) {}

    @Schema(description = "数据分类分级 · classification and grading of the data")
    record GradingForm(
            @Schema(description = "数据分类 · class of the data", example = "个人信息")
            @Size(max = 100) @Pattern(regexp = LINE) @Nullable String category,

            @Schema(description = "数据分级 · grade") @Nullable DataGrade grade) {}

    @Schema(description = "数据来源和存放 · where the data is held")
    record HoldingForm(
            @Schema(description = "所属系统 · system") @Size(max = 200) @Pattern(regexp = LINE) @Nullable String system,

            @Schema(description = "物理存储位置 · location") @Size(max = 200) @Pattern(regexp = LINE) @Nullable String location,

            @Schema(description = "所属行政区划 · administrative division", example = "320481")
            @Size(max = 100) @Pattern(regexp = LINE) @Nullable String division) {}

    @Schema(description = "信息项 · item")
    record ItemForm(
            @Schema(description = "字段名 · field name", example = "id_number")
            @NotBlank @Size(max = 100) @Pattern(regexp = LINE) @Nullable String name,

            @Schema(description = "中文名称 · Chinese name", example = "公民身份号码")
            @NotBlank @Size(max = 200) @Pattern(regexp = LINE) @Nullable String label,

            @Schema(description = "数据类型 · type") @NotNull @Nullable ItemType type,

            @Schema(description = "长度 · length") @Nullable Integer length,

            @Schema(description = "小数位数 · scale") @Nullable Integer scale,

            @Schema(description = "是否主键 · key") @Nullable Boolean key,

            @Schema(description = "是否必填 · required") @Nullable Boolean required,

            @Schema(description = "可否作查询条件 · queryable") @Nullable Boolean queryable,

            @Schema(description = "代码标准 · code list", example = "GB/T 2261.1")
            @Size(max = 100) @Pattern(regexp = LINE) @Nullable String codeList,

            @Schema(description = "代码标准的版本,缺省为现行版 · version of the code list", example = "2003")
            @Size(max = 50) @Pattern(regexp = LINE) @Nullable String codeListVersion,

            @Schema(description = "校验规则 · check") @Nullable ValueCheck check,

            @Schema(description = "信息项共享类型,缺省与条目相同 · its own sharing type") @Nullable SharingType sharingType,

            @Schema(description = "敏感级别,缺省与条目相同 · its own grade") @Nullable DataGrade sensitivity,

            @Schema(description = "数据元 · data element", example = "公民身份号码")
            @Size(max = 200) @Pattern(regexp = LINE) @Nullable String element) {}
}
