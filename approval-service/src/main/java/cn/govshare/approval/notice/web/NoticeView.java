package cn.govshare.approval.notice.web;

import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Receipt;
import cn.govshare.kernel.vocabulary.Post;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Notice", description = "通知 · a notice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        UUID id,
        NoticeKind kind,
        @Schema(description = "收件岗位 · post that it went to") Post post,

        @Schema(description = "岗位所属部门;全市性岗位为空 · whose post") @Nullable String department,

        @Schema(description = "所涉事项 · case") @Nullable UUID caseId,
        @Schema(description = "所涉期限 · deadline") @Nullable UUID dutyId,
        String title,
        String titleEn,
        String body,
        String bodyEn,
        Instant toldAt,
        @Schema(description = "本人是否已读 · read by the caller") boolean read,
        @Schema(description = "已读回执 · who has read it") List<ReceiptView> receipts) {
    @Schema(name = "NoticeReceipt")
    record ReceiptView(String name, Instant readAt) {}

    static NoticeView of(Notice notice, boolean read, List<Receipt> receipts) {
        var department = notice.to().department();
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.to().post(),
                department == null ? null : department.value(),
                notice.caseId(),
                notice.dutyId(),
                notice.title().zh(),
                notice.title().en(),
                notice.body().zh(),
                notice.body().en(),
                notice.toldAt(),
                read,
                receipts.stream()
                        .map(each -> new ReceiptView(each.name(), each.readAt()))
                        .toList());
    }
}
