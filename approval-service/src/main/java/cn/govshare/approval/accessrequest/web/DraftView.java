package cn.govshare.approval.accessrequest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "AccessRequestDraft", description = "申请草稿或模板 · a draft or template")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        UUID id,
        String name,
        boolean template,
        AccessRequestForm form,
        @Schema(description = "保存人 · saved by") String account,
        Instant savedAt,
        long version) {}
