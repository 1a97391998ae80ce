package cn.govshare.kernel.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/// What a person or a business system may be on the platform: the realm roles of Keycloak.
public enum Role {
    CATALOGER("cataloger", "编目员", "clerk"),
    APPROVER("approver", "审批人", "approver"),
    DEPARTMENT_HEAD("department-head", "部门负责人", "department head"),
    BUSINESS_SYSTEM("business-system", "业务系统", "business system"),
    PLATFORM_OPERATOR("platform-operator", "市大数据管理局", "Big Data Bureau"),
    LEADING_GROUP("leading-group", "领导小组", "leading group"),
    AUDITOR("auditor", "审计机关", "auditor"),
    SYSTEM_ADMIN("system-admin", "系统管理员", "system administrator"),
    SECURITY_ADMIN("security-admin", "安全管理员", "security administrator"),
    CYBERSPACE_OFFICE("cyberspace-office", "网信办", "cyberspace office"),
    DEVELOPMENT_REFORM("development-reform", "发展改革部门", "development and reform commission"),
    FINANCE("finance", "财政部门", "finance bureau");

    private final String code;
    private final Text label;

    Role(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    /// The realm role's name in Keycloak.
    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
