package cn.govshare.approval.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "NoticeReceipts")
record ReceiptsView(
        @Schema(description = "本次新登记的已读条数 · newly read") int read) {}
