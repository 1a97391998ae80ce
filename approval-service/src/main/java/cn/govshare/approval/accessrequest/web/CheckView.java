package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.app.CheckAccessRequest;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.SharingType;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Schema(name = "AccessRequestCheck", description = "提交前检查 · a check before sending")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        @Schema(description = "符合规定,可以提交 · keeps every rule")
        boolean admissible,

        @Schema(description = "数据提供部门 · provider") @Nullable String provider,
        @Nullable SharingType sharingType,

        @Schema(description = "不符合规定之处(必须更正)· broken rules") List<RemarkView> faults,

        @Schema(description = "提醒(不影响提交)· advice") List<RemarkView> advice) {
    @Schema(name = "AccessRequestRemark")
    record RemarkView(String field, String code, String message, String article) {}

    static CheckView of(CheckAccessRequest.Checked checked, Locale locale) {
        var offer = checked.offer();
        return new CheckView(
                offer != null && checked.faults().isEmpty(),
                offer == null ? null : offer.provider().value(),
                offer == null ? null : offer.sharingType(),
                remarks(checked.faults(), locale),
                remarks(checked.advice(), locale));
    }

    private static List<RemarkView> remarks(List<Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new RemarkView(
                        fault.field(), fault.code(), fault.message().in(locale), fault.article()))
                .toList();
    }
}
