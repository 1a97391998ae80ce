package cn.govshare.kit.web;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Problems that any operation may answer with.
public enum CommonProblem implements StatedProblem {
    INVALID_INPUT("request/invalid-input", 400, "输入有误", "Invalid input"),
    UNREADABLE_BODY("request/unreadable-body", 400, "请求内容无法读取", "Unreadable body"),
    UNAUTHENTICATED("security/unauthenticated", 401, "未通过身份认证", "Not authenticated"),
    ROLE_NOT_ALLOWED("security/role-not-allowed", 403, "角色无此权限", "Role not allowed"),
    FOREIGN_DEPARTMENT("security/foreign-department", 403, "不属于本部门", "Another department's"),
    DEPARTMENT_DISSOLVED("security/department-dissolved", 403, "部门已撤并", "Department dissolved"),
    NOT_FOUND("request/not-found", 404, "未找到", "Not found"),
    METHOD_NOT_ALLOWED("request/method-not-allowed", 405, "不支持的方法", "Method not allowed"),
    NOT_ACCEPTABLE("request/not-acceptable", 406, "无法提供所要求的格式", "Not acceptable"),
    CHANGED_MEANWHILE("request/changed-meanwhile", 409, "内容已被他人修改", "Changed meanwhile"),
    TOO_LARGE("request/too-large", 413, "请求内容过大", "Request too large"),
    UNSUPPORTED_MEDIA_TYPE("request/unsupported-media-type", 415, "不支持的内容格式", "Unsupported media type"),
    IDEMPOTENCY_KEY_MISSING("request/idempotency-key-missing", 400, "缺少幂等键", "Idempotency-Key missing"),
    IDEMPOTENCY_KEY_REUSED("request/idempotency-key-reused", 422, "幂等键已用于其他请求", "Idempotency-Key reused"),
    INTERNAL("server/internal", 500, "平台内部错误", "Internal error"),
    UNAVAILABLE("server/unavailable", 503, "服务暂不可用", "Temporarily unavailable");

    private final Problem problem;

    CommonProblem(String code, int status, String zh, String en) {
        this.problem = new Problem(code, status, "", Text.of(zh, en));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
