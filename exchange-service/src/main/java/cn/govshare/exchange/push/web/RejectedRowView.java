package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushBatches.StoredFault;
import cn.govshare.exchange.push.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Schema(name = "RejectedRow", description = "一行的一处问题 · one fault of a row")
record RejectedRowView(
        @Schema(description = "序号 · place in the list") long seq,

        @Schema(description = "行号(不计表头) · number of the row")
        long rowNumber,

        @Schema(description = "内容中的行 · line of the body") @Nullable Long line,

        @Schema(description = "信息项 · item") @Nullable String item,
        @Schema(description = "规则代码 · rule") String rule,
        @Schema(description = "说明 · message") String message,

        @Schema(description = "错误(未入库)或提示(已入库) · kept out, or came in with a warning")
        Severity severity,

        @Schema(description = "脱敏后的值形 · shape of the value") String maskedValue) {
    static RejectedRowView of(StoredFault stored, Locale locale) {
        var fault = stored.fault();
        return new RejectedRowView(
                stored.seq(),
                fault.rowNumber(),
                fault.line() == 0 ? null : fault.line(),
                fault.item().isEmpty() ? null : fault.item(),
                fault.rule().code(),
                fault.rule().text().in(locale),
                fault.severity(),
                fault.maskedValue());
    }
}
