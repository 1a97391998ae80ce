package cn.govshare.approval.history;

import cn.govshare.kernel.vocabulary.Text;

/// What may happen to an access request, a grant or a dispute.
public enum StepKind {
    REQUEST_SUBMITTED("提交共享申请", "request submitted"),
    REQUEST_RETURNED("退回补充", "returned for completion"),
    REQUEST_COMPLETED("补充后重新提交", "completed"),
    REPLY_PROPOSED("提出拟答复", "reply proposed"),
    REPLY_NOT_ADOPTED("拟答复未采纳", "proposed reply not adopted"),
    REPLY_MISSED("答复逾期", "reply overdue"),
    REPLY_MISS_WITHDRAWN("撤回逾期认定", "found to be in time"),
    REQUEST_GRANTED("同意共享", "granted"),
    REQUEST_REFUSED("不同意共享", "refused"),
    REQUEST_WITHDRAWN("撤回申请", "withdrawn"),
    REQUEST_LAPSED("目录条目撤销,申请终止", "ended with its entry"),
    ENTRY_SUSPENDED("目录条目暂停", "entry suspended"),
    ENTRY_RESUMED("目录条目恢复", "entry resumed"),
    ENTRY_WITHDRAWN("目录条目撤销", "entry withdrawn"),
    PAPER_ATTACHED("提交附件", "attachment added"),
    GRANT_GIVEN("授权生效", "grant given"),
    SUPPLY_STARTED("开始提供数据", "supply started"),
    GRANT_SUSPENDED("暂停授权", "grant suspended"),
    GRANT_RESUMED("恢复授权", "grant resumed"),
    GRANT_NARROWED("缩小授权范围", "grant narrowed"),
    GRANT_RENEWED("授权续期", "grant renewed"),
    GRANT_REVOKED("撤销授权", "grant revoked"),
    NEGOTIATION_OPENED("提出协商", "negotiation opened"),
    PROPOSAL_MADE("提出方案", "proposal made"),
    MINUTES_WRITTEN("登记协商纪要", "minutes written"),
    FILE_ADDED("提交协商材料", "file added"),
    NEGOTIATION_AGREED("协商一致", "agreed"),
    NEGOTIATION_WITHDRAWN("撤回协商", "negotiation withdrawn"),
    DISPUTE_REFERRED("提请领导小组协调", "taken to the leading group"),
    ORDER_GIVEN("领导小组决定共享", "granted by order"),
    DISPUTE_DISMISSED("领导小组决定不予共享", "closed by order"),
    PASSED_TO_SUCCESSOR("部门撤并,由承接部门办理", "passed to the successor");

    private final Text label;

    StepKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /// True for what the provider does within its own house before it replies.
    public boolean isWithinTheProvider() {
        return this == REPLY_PROPOSED || this == REPLY_NOT_ADOPTED;
    }
}
