package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.Attachment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "Attachment", description = "附件 · a paper put with a request")
record AttachmentView(
        UUID id,
        String name,
        String mediaType,
        long size,
        @Schema(description = "SHA-256") String digest,
        @Schema(description = "提交部门 · department") String department,
        String account,
        Instant at) {
    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.kind().mediaType(),
                attachment.size(),
                attachment.digest(),
                attachment.department().value(),
                attachment.account(),
                attachment.at());
    }
}
