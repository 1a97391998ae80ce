package cn.govshare.catalog.need.web;

import cn.govshare.kernel.vocabulary.ResourceCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "DemandEntryForm", description = "满足需求的条目 · the entry that meets a demand")
record EntryForm(
        @Schema(description = "信息资源代码 · code") @NotNull @Nullable ResourceCode resource,

        @Schema(description = "说明 · note") @Size(max = 2000) @Pattern(regexp = FieldForm.WORDS) @Nullable String note) {}
