package cn.govshare.exchange.push;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a batch is not taken in.
public enum PushProblem implements StatedProblem {
    NOT_THE_PROVIDER("push/not-the-provider", 403, "18", "不是数据提供部门", "Not the provider"),
    MODE_NOT_OFFERED("push/mode-not-offered", 422, "16", "目录未提供前置机共享", "Front-end machine not offered"),
    NO_KEY("push/no-key", 422, "18", "目录条目没有主键信息项", "The entry has no key item"),
    BAD_BATCH_NUMBER("push/bad-batch-number", 400, "", "批次号格式不正确", "Bad batch number"),
    BAD_CONTENT_DIGEST("push/bad-content-digest", 400, "", "Content-Digest 无法识别", "Unreadable Content-Digest"),
    DIGEST_MISMATCH("push/digest-mismatch", 400, "18", "内容与摘要不符", "Body differs from its digest"),
    BODY_BROKEN_OFF("push/body-broken-off", 400, "", "内容未传输完整", "Body broken off"),
    MALFORMED_BODY("push/malformed-body", 400, "", "内容无法解析", "Body can't be parsed"),
    TOO_LARGE("push/too-large", 413, "", "批次过大", "Batch too large"),
    BAD_CORRECTION("push/bad-correction", 422, "18", "更正所指批次不存在或没有待更正的行", "Nothing to correct in that batch"),
    DELETES_TOO_MUCH("push/deletes-too-much", 422, "18", "全量批次将删除过多的行", "The snapshot would delete too many rows"),
    BAD_PART("push/bad-part", 422, "", "分片有误", "Bad part"),
    PARTS_MISSING("push/parts-missing", 422, "", "分片不全", "Parts are missing"),
    NO_PROGRESS("push/no-progress", 404, "", "没有进行中的推送", "No push under way"),
    NOT_UTF8("push/not-utf-8", 400, "", "内容编码无法识别", "Unknown encoding"),
    ENCODED("push/encoded", 415, "", "不接受压缩的内容", "Encoded bodies are not taken"),
    WRONG_HEADER("push/wrong-header", 422, "18", "表头与目录条目不符", "Header differs from the entry"),
    TOO_MANY_REJECTED("push/too-many-rejected-rows", 422, "18", "不合格的行过多,整批退回", "Too many rejected rows"),
    OTHER_CONTENT("push/other-content", 409, "", "批次号已用于其他内容", "Batch number used for other content"),
    ENTRY_CHANGED("push/entry-changed", 409, "8", "推送期间目录条目已变更", "The entry changed meanwhile"),
    BUSY("push/busy", 503, "", "推送繁忙,请稍后重试", "Too many pushes now"),
    RULES_CHANGED("push/rules-changed", 409, "18", "推送约定已变更", "Rules changed meanwhile"),
    BAD_RULES("push/bad-rules", 422, "18", "推送约定有误", "Bad rules"),
    NO_SUCH_BATCH("push/no-such-batch", 404, "", "没有该批次", "No such batch");

    private final Problem problem;

    PushProblem(String code, int status, String article, String zh, String en) {
        this.problem = new Problem(code, status, article, Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
