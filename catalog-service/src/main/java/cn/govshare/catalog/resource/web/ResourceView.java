package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
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

        @Schema(description = "退回、暂停或撤销的理由 · why it was returned, suspended or withdrawn") @Nullable String reasons,

        @Schema(description = "修订稿的进度,没有修订稿时缺省 · how far the next revision has come") @Nullable ResourceStatus revisionStatus,

        @Schema(description = "数据更新情况,仅在查看已发布条目时给出 · how fresh its data is, when one entry in force is looked at")
        @Nullable DataFreshnessView freshness,

        @Schema(description = "版本 · version") long version,
        @JsonUnwrapped EntryView entry)
        implements Versioned {
    ResourceView fresh(DataFreshnessView itsFreshness) {
        return new ResourceView(
                code, provider, status, revision, publishedOn, reasons, revisionStatus, itsFreshness, version, entry);
    }
}
