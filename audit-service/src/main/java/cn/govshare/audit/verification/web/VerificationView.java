package cn.govshare.audit.verification.web;

import cn.govshare.audit.verification.Flaw;
import cn.govshare.audit.verification.Verification;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "LogVerification", description = "审计日志校验 · a verification of the whole log")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        @Schema(description = "标识 · id") UUID id,
        @Schema(description = "发起人 · who asked for it") String askedBy,
        @Schema(description = "开始时间 · started at") Instant startedAt,

        @Schema(description = "结束时间 · finished at") @Nullable Instant finishedAt,

        @Schema(description = "RUNNING 进行中、SOUND 完好、BROKEN 被改动、ABANDONED 中断 · state")
        Verification.State state,

        @Schema(description = "开始时的记录数 · records when it began")
        long size,

        @Schema(description = "已校验的记录数 · records checked") long checked,

        @Schema(description = "问题种类 · what is wrong") @Nullable Flaw flaw,

        @Schema(description = "第一条有误记录的序号 · number of the first wrong record") @Nullable Long wrongSeq,

        @Schema(description = "第一条有误记录的标识 · the first wrong record") @Nullable UUID wrongRecord,

        @Schema(description = "问题说明 · the finding in one sentence, Chinese") @Nullable String sentenceZh,

        @Schema(description = "问题说明(英文) · the finding in one sentence, English") @Nullable String sentenceEn) {
    static VerificationView of(Verification verification) {
        var finding = verification.finding();
        return new VerificationView(
                verification.id(),
                verification.askedBy(),
                verification.startedAt(),
                verification.finishedAt(),
                verification.state(),
                verification.size(),
                verification.checked(),
                finding == null ? null : finding.flaw(),
                finding == null ? null : finding.seq(),
                finding == null ? null : finding.record(),
                finding == null ? null : finding.sentence().zh(),
                finding == null ? null : finding.sentence().en());
    }
}
