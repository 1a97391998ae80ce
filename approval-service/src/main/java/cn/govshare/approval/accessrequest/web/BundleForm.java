package cn.govshare.approval.accessrequest.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "AccessRequestBundleForm", description = "批量申请:全部符合规定才提交 · several requests, taken all or none")
record BundleForm(
        @Schema(description = "各件申请 · the requests") @NotNull @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid AccessRequestForm> requests) {}
