package cn.govshare.audit.inquiry.web;

import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.vocabulary.UsePurpose;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "AuditEntry", description = "审计记录 · a record of the trail")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryView(
        @Schema(description = "到达次序 · place in the order of arrival")
        long seq,

        @Schema(description = "记录标识 · id") UUID id,
        @Schema(description = "访问标识 · access") @Nullable UUID accessId,
        @Schema(description = "动作 · action") String action,
        @Schema(description = "发生时间 · decided at") Instant decidedAt,

        @Schema(description = "记录方 · the service that saw it")
        String producer,

        @Schema(description = "部门统一社会信用代码 · department") @Nullable String department,

        @Schema(description = "账号 · account") @Nullable String account,

        @Schema(description = "用户名 · account's name") @Nullable String accountName,

        @Schema(description = "客户端 · client") @Nullable String client,
        @Schema(description = "角色 · roles") List<String> roles,
        @Schema(description = "信息资源代码 · resource") @Nullable String resource,
        @Schema(description = "目录版本 · revision") @Nullable Integer revision,

        @Schema(description = "其他对象 · other thing acted on") @Nullable String subject,

        @Schema(description = "信息项 · items") List<String> items,
        @Schema(description = "使用用途 · purpose") @Nullable UsePurpose purpose,
        @Schema(description = "使用事项 · matter") @Nullable String matter,
        @Schema(description = "授权 · grant") @Nullable UUID grant,
        @Schema(description = "结果 · decision") Decision decision,
        @Schema(description = "原因代码 · reason") @Nullable String reason,
        @Schema(description = "依据条款 · article") @Nullable String article,
        @Schema(description = "行数 · rows") @Nullable Long rows,
        @Schema(description = "字节数 · bytes") @Nullable Long bytes,

        @Schema(description = "数据 SHA-256 · digest of the data") @Nullable String digest,

        @Schema(description = "来源地址 · source address") @Nullable String sourceAddress,

        @Schema(description = "追踪号 · trace id") @Nullable String traceId,

        @Schema(description = "办理事项 · case") @Nullable UUID caseId,

        @Schema(description = "被查对象的带密钥散列 · keyed hashes of the keys that were searched for")
        List<String> subjects,

        @Schema(description = "记录流 · stream of records of the producer") @Nullable UUID producerInstance,

        @Schema(description = "在记录流中的序号 · place in that stream") @Nullable Long producerSequence,

        @Schema(description = "记录内容 SHA-256 · digest of the record")
        String contentSha256,

        @Schema(description = "入库时间 · received at") Instant receivedAt) {
    /// The record without whom it names.
    AuditEntryView withoutPeople() {
        return new AuditEntryView(
                seq,
                id,
                accessId,
                action,
                decidedAt,
                producer,
                department,
                null,
                null,
                client,
                roles,
                resource,
                revision,
                subject,
                items,
                purpose,
                matter,
                grant,
                decision,
                reason,
                article,
                rows,
                bytes,
                digest,
                null,
                traceId,
                caseId,
                List.of(),
                producerInstance,
                producerSequence,
                contentSha256,
                receivedAt);
    }
}
