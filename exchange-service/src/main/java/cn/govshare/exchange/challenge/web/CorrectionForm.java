package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.app.DatumCorrection;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "DatumCorrectionForm", description = "更正 · correction of a challenged datum")
record CorrectionForm(
        @Schema(description = "校核情况(请勿填写个人信息)· findings, without personal data") @NotBlank @Size(max = 2000) @Nullable String findings,

        @Schema(description = "更正值:信息项名称 → 值,空串为清空;已推送更正后的数据时不填 · right values, none when corrected rows were pushed")
        @Size(max = 200) @Nullable Map<String, String> values,

        @Schema(description = "该记录不应存在,予以移除 · the record is removed") @Nullable Boolean removed) {
    DatumCorrection correction() {
        return new DatumCorrection(
                Objects.requireNonNull(findings).strip(),
                values == null ? Map.of() : values,
                removed != null && removed);
    }
}
