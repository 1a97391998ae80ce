package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.EvidenceFile;
import cn.govshare.exchange.challenge.RecordPart;
import cn.govshare.exchange.challenge.app.ReadChallenge.Dossier;
import cn.govshare.exchange.correction.Correction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DataChallengeDossier", description = "疑义全案 · a challenge with all that belongs to it")
record ChallengeDossierView(
        @Schema(description = "疑义 · the challenge") ChallengeView challenge,
        @Schema(description = "疑义说明 · statement") String statement,

        @Schema(description = "校核结论或理由 · findings or reasons") @Nullable String verdict,

        @Schema(description = "记录的主键信息项;仅提出、提供、校核部门可见 · the record's key, for those who take part") @Nullable Map<String, String> record,

        @Schema(description = "主张的正确值 · claimed values") @Nullable Map<String, String> claimed,

        @Schema(description = "办理经过 · what happened") List<StepView> steps,
        @Schema(description = "附件 · files") List<FileView> files,

        @Schema(description = "更正送达情况 · where the correction has gone")
        List<DeliveryView> deliveries) {
    @Schema(name = "DataChallengeStep", description = "办理步骤 · step")
    record StepView(
            @Schema(description = "此后状态 · status afterwards")
            String status,

            @Schema(description = "状态说明 · in words") String statusLabel,

            @Schema(description = "部门;平台自动记载时为空 · department, absent for the platform") @Nullable String department,

            @Schema(description = "经办账号 · account") @Nullable String account,

            @Schema(description = "说明 · note") String note,
            @Schema(description = "时间 · at") Instant at) {
        static StepView of(ChallengeStep step, Locale locale) {
            var department = step.department();
            return new StepView(
                    step.status().name(),
                    step.status().label().in(locale),
                    department == null ? null : department.value(),
                    step.by(),
                    step.note(),
                    step.at());
        }
    }

    @Schema(name = "EvidenceFile", description = "附件 · evidence file")
    record FileView(
            @Schema(description = "标识 · id") UUID id,
            @Schema(description = "文件名 · name") String name,
            @Schema(description = "类型 · media type") String type,
            @Schema(description = "字节数 · bytes") long bytes,
            @Schema(description = "SHA-256") String digest,
            @Schema(description = "添加时间 · added at") Instant addedAt) {
        static FileView of(EvidenceFile file) {
            return new FileView(
                    file.id(), file.name(), file.type().mediaType(), file.bytes(), file.digest(), file.addedAt());
        }
    }

    @Schema(name = "CorrectionDelivery", description = "更正送达 · delivery of the correction")
    record DeliveryView(
            @Schema(description = "标识 · id") UUID id,
            @Schema(description = "数据使用部门 · consumer") String consumer,

            @Schema(description = "曾获取的信息项 · items that it received")
            List<String> items,

            @Schema(description = "状态 · status") String status,

            @Schema(description = "领取时间 · taken at") @Nullable Instant takenAt,

            @Schema(description = "回执时间 · acknowledged at") @Nullable Instant acknowledgedAt,

            @Schema(description = "处理结果 · what was done") @Nullable String outcome) {
        static DeliveryView of(Correction correction) {
            var receipt = correction.receipt();
            return new DeliveryView(
                    correction.id(),
                    correction.receiver().consumer().value(),
                    correction.receiver().items().stream().sorted().toList(),
                    correction.status().name(),
                    correction.takenAt(),
                    receipt == null ? null : receipt.at(),
                    receipt == null ? null : receipt.outcome().name());
        }
    }

    static ChallengeDossierView of(Dossier dossier, Locale locale) {
        var verdict = dossier.challenge().verdict();
        return new ChallengeDossierView(
                ChallengeView.of(dossier.challenge(), locale),
                dossier.challenge().statement(),
                verdict == null ? null : verdict.text(),
                dossier.part().map(RecordPart::key).orElse(null),
                dossier.part().map(RecordPart::claimed).orElse(null),
                dossier.steps().stream().map(each -> StepView.of(each, locale)).toList(),
                dossier.files().stream().map(FileView::of).toList(),
                dossier.corrections().stream().map(DeliveryView::of).toList());
    }
}
