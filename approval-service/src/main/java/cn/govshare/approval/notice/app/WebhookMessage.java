package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a webhook is sent, as JSON.
record WebhookMessage(String type, Instant timestamp, Told data) {
    record Told(
            UUID notice,
            NoticeKind kind,
            Post post,
            @Nullable String department,
            @Nullable UUID caseId,
            @Nullable UUID dutyId,
            Text title,
            Text body) {}

    static WebhookMessage of(Notice notice) {
        var department = notice.to().department();
        return new WebhookMessage(
                "notice.told",
                notice.toldAt(),
                new Told(
                        notice.id(),
                        notice.kind(),
                        notice.to().post(),
                        department == null ? null : department.value(),
                        notice.caseId(),
                        notice.dutyId(),
                        notice.title(),
                        notice.body()));
    }
}
