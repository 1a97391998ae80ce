package cn.govshare.kernel.vocabulary;

/// The posts that notices go to. People come and go; what the law asks of a department goes to the post (art. 25).
@Article({"5", "23", "25"})
public enum Post {
    CONTACT("联系人", "contact", Role.CATALOGER),
    APPROVER("审批人", "approver", Role.APPROVER),
    HEAD("主要负责人", "responsible head", Role.DEPARTMENT_HEAD),
    BUREAU("市大数据管理局", "Big Data Bureau", Role.PLATFORM_OPERATOR),
    LEADING_GROUP("领导小组", "leading group", Role.LEADING_GROUP),
    DEVELOPMENT_REFORM("发展改革部门", "development and reform commission", Role.DEVELOPMENT_REFORM),
    FINANCE("财政部门", "finance bureau", Role.FINANCE);

    private final Text label;
    private final Role role;

    Post(String zh, String en, Role role) {
        this.label = Text.of(zh, en);
        this.role = role;
    }

    public Text label() {
        return label;
    }

    /// The role of those who hold the post.
    public Role role() {
        return role;
    }

    /// True for a post that there is once in the city, false for one that every department has.
    public boolean isOfTheCity() {
        return switch (this) {
            case BUREAU, LEADING_GROUP, DEVELOPMENT_REFORM, FINANCE -> true;
            case CONTACT, APPROVER, HEAD -> false;
        };
    }
}
