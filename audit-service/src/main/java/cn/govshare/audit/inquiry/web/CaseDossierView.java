package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.DossierStage;
import cn.govshare.audit.inquiry.StageFigures;
import cn.govshare.audit.inquiry.app.ReadCase.Dossier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Schema(name = "CaseDossier", description = "案卷 · the dossier of a case")
record CaseDossierView(
        @Schema(description = "办理事项标识 · case") UUID id,
        @Schema(description = "各阶段 · its stages") List<StageView> stages,

        @Schema(description = "各服务以事件告知的内容 · what the services told by events")
        List<FactView> facts,

        @Schema(description = "全部记录的查询地址 · where its records are")
        String entries) {
    @Schema(name = "DossierStage", description = "阶段 · a stage")
    record StageView(
            DossierStage stage,
            @Schema(description = "阶段名称 · its name") String label,
            @Schema(description = "各动作 · acts of the stage") List<ActView> acts) {}

    @Schema(name = "DossierAct", description = "一种动作的记录数 · how often an act was recorded")
    record ActView(
            @Schema(description = "动作 · action") String action,
            @Schema(description = "记录数 · records") long records,

            @Schema(description = "其中被拒绝或失败 · refused or failed")
            long refused,

            @Schema(description = "行数 · rows") long rows,
            @Schema(description = "最早 · first") Instant first,
            @Schema(description = "最近 · last") Instant last) {}

    @Schema(name = "CaseFact", description = "事件内容 · what an event told")
    record FactView(
            @Schema(description = "事件类型 · type of the event")
            String type,

            @Schema(description = "获知时间 · learnt at") Instant learntAt,

            @Schema(description = "事件字段 · fields of the event")
            Map<String, Object> content) {}

    static CaseDossierView of(Dossier dossier) {
        var stages = new EnumMap<DossierStage, List<ActView>>(DossierStage.class);
        dossier.stages()
                .forEach(each -> stages.computeIfAbsent(each.stage(), _ -> new ArrayList<>())
                        .add(act(each)));
        return new CaseDossierView(
                dossier.caseId(),
                stages.entrySet().stream()
                        .map(each -> new StageView(each.getKey(), label(each.getKey()), each.getValue()))
                        .toList(),
                dossier.facts().stream()
                        .map(fact -> new FactView(fact.type(), fact.learntAt(), fact.content()))
                        .toList(),
                "/api/v1/audit-entries?dossier=" + dossier.caseId());
    }

    private static String label(DossierStage stage) {
        return stage.label().zh() + " · " + stage.label().en();
    }

    private static ActView act(StageFigures figures) {
        return new ActView(
                figures.action(),
                figures.records(),
                figures.refused(),
                figures.rows(),
                figures.first(),
                figures.last());
    }
}
