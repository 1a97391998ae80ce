package cn.govshare.exchange.correction.web;

import cn.govshare.exchange.correction.app.TakeCorrection.Taken;
import cn.govshare.exchange.grant.UseProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "TakenCorrection", description = "更正内容 · a correction that was taken")
record TakenCorrectionView(
        @Schema(description = "更正通知 · the correction") CorrectionView correction,

        @Schema(description = "更正后的记录(获准的信息项)· the record now, as far as granted")
        Map<String, Object> record,

        @Schema(description = "记录已移除 · the record was removed")
        boolean removed,

        @Schema(
                description =
                        "现值不予提供的原因代码(如授权已到期);请勿再使用旧值 · why the values are withheld; the old ones must not be used")
        @Nullable String withheld) {
    static TakenCorrectionView of(Taken taken, Locale locale) {
        return new TakenCorrectionView(
                CorrectionView.of(taken.correction(), locale),
                taken.record(),
                taken.removed(),
                taken.withheld().map(UseProblem::code).orElse(null));
    }
}
