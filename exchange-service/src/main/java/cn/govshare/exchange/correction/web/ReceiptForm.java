package cn.govshare.exchange.correction.web;

import cn.govshare.exchange.correction.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "CorrectionReceiptForm", description = "更正回执 · receipt for a correction")
record ReceiptForm(
        @Schema(description = "处理结果 · what was done") @NotNull Receipt.@Nullable Outcome outcome,

        @Schema(description = "说明(请勿填写个人信息)· note, without personal data") @Size(max = Receipt.LONGEST_NOTE) @Nullable String note) {}
