package cn.govshare.catalog.resource.app;

/// What is done with a resource, as the trail names it, and the article that it rests on.
enum ResourceAct {
    COMPILE("catalog.resource.compile", "8(2)"),
    EDIT("catalog.resource.edit", "9(1)"),
    SUBMIT("catalog.resource.submit", "8(2)"),
    PUBLISH("catalog.resource.publish", "8(2)"),
    RETURN("catalog.resource.return", "8(2)"),
    WITHDRAW("catalog.resource.withdraw", "8(2)"),
    READ("catalog.resource.read", "9(1)");

    private final String action;
    private final String article;

    ResourceAct(String action, String article) {
        this.action = action;
        this.article = article;
    }

    String action() {
        return action;
    }

    String article() {
        return article;
    }
}
