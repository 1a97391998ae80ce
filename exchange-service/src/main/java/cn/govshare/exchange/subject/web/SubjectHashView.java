package cn.govshare.exchange.subject.web;

import cn.govshare.exchange.subject.SubjectHashes;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "SubjectHash", description = "某月审计记录中代表该对象的散列 · the hash that stands for it in a month's records")
record SubjectHashView(
        @Schema(description = "月份 · month") String month,
        @Schema(description = "散列(64 位十六进制)· hash") String hash) {
    static SubjectHashView of(SubjectHashes.Dated dated) {
        return new SubjectHashView(dated.month().toString(), dated.hash());
    }
}
