package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice as it was told; its words never change afterwards.
public record Notice(
        UUID id,
        NoticeKind kind,
        Addressee to,
        String onceKey,
        @Nullable UUID caseId,
        @Nullable UUID dutyId,
        Text title,
        Text body,
        Instant toldAt) {
    public static Notice of(UUID id, NoticeDraft draft, Instant toldAt) {
        return new Notice(
                id,
                draft.kind(),
                draft.to(),
                draft.onceKey(),
                draft.caseId(),
                draft.dutyId(),
                draft.title(),
                draft.body(),
                toldAt);
    }
}
