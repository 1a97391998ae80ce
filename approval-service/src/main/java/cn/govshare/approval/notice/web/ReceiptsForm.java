package cn.govshare.approval.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "NoticeReceiptsForm", description = "已阅读的通知 · notices that were read")
record ReceiptsForm(@NotEmpty @Size(max = 200) @Nullable List<@NotNull UUID> notices) {}
