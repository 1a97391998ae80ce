package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Text;

/// What is done with a resource, as the trail and the resource's history name it, and the article that it rests on.
public enum ResourceAct {
    COMPILE("catalog.resource.compile", "8(2)", "编制", "compiled"),
    EDIT("catalog.resource.edit", "9(1)", "修改", "edited"),
    SUBMIT("catalog.resource.submit", "8(2)", "送审", "submitted"),
    RECALL("catalog.resource.recall", "9(1)", "撤回送审", "recalled"),
    PUBLISH("catalog.resource.publish", "8(2)", "发布", "published"),
    RETURN("catalog.resource.return", "8(2)", "退回", "returned"),
    REVISE("catalog.resource.revise", "9(1)", "开始修订", "revision opened"),
    ABANDON_REVISION("catalog.resource.abandon-revision", "9(1)", "放弃修订", "revision given up"),
    SUSPEND("catalog.resource.suspend", "17", "暂停", "suspended"),
    RESUME("catalog.resource.resume", "17", "恢复", "resumed"),
    WITHDRAW("catalog.resource.withdraw", "8(2)", "撤销", "withdrawn"),
    READ("catalog.resource.read", "9(1)", "查阅", "read");

    private final String action;
    private final String article;
    private final Text label;

    ResourceAct(String action, String article, String zh, String en) {
        this.action = action;
        this.article = article;
        this.label = Text.of(zh, en);
    }

    /// The act's name on the trail.
    public String action() {
        return action;
    }

    public String article() {
        return article;
    }

    public Text label() {
        return label;
    }
}
