package cn.govshare.exchange.grant;

import cn.govshare.kernel.problem.Problem;
import cn.govshare.kernel.problem.StatedProblem;
import cn.govshare.kernel.vocabulary.Text;

/// Why a use is denied, from the farthest off to the nearest miss.
public enum UseProblem implements StatedProblem {
    NOT_PUBLISHED(
            "use/not-published",
            404,
            "7",
            Text.of("信息资源未发布", "Resource not published"),
            Text.of("没有该编码的已发布信息资源。", "No resource of this code is published.")),
    RESOURCE_SUSPENDED(
            "use/resource-suspended",
            403,
            "16",
            Text.of("信息资源已暂停", "Resource suspended"),
            Text.of("该信息资源已暂停提供,恢复前不能获取数据。", "The resource is suspended; no data leaves until it is resumed.")),
    PURPOSE_NOT_STATED(
            "use/purpose-not-stated",
            403,
            "18",
            Text.of("未说明使用用途", "Purpose not stated"),
            Text.of(
                    "请说明使用用途 purpose:ADMINISTRATIVE_BASIS、WORK_REFERENCE、DATA_VERIFICATION 或 BUSINESS_COLLABORATION。",
                    "State the purpose: ADMINISTRATIVE_BASIS, WORK_REFERENCE, DATA_VERIFICATION or BUSINESS_COLLABORATION.")),
    MATTER_NOT_STATED(
            "use/matter-not-stated",
            403,
            "18",
            Text.of("未说明使用事项", "Matter not stated"),
            Text.of(
                    "请在 matter 中说明使用事项(不超过 200 字)。",
                    "State the matter that the data is used for, up to 200 characters.")),
    MODE_NOT_OFFERED(
            "use/mode-not-offered",
            403,
            "16",
            Text.of("目录未提供该共享方式", "Mode not offered"),
            Text.of("该信息资源的目录条目未提供此共享方式。", "The catalog entry does not offer this mode.")),
    NOT_SHARED(
            "use/not-shared",
            403,
            "17",
            Text.of("不予共享", "Not shared"),
            Text.of(
                    "该信息资源不予共享,需与提供部门协商或报领导小组协调。",
                    "This resource is not shared; negotiate with its provider or turn to the leading group.")),
    NO_GRANT(
            "use/no-grant",
            403,
            "17",
            Text.of("没有授权", "No grant"),
            Text.of(
                    "本部门没有该信息资源的授权,请先通过平台提出共享申请。",
                    "Your department has no grant for this resource; request access through the platform first.")),
    GRANT_REVOKED(
            "use/grant-revoked",
            403,
            "17",
            Text.of("授权已撤销", "Grant revoked"),
            Text.of("该授权已被撤销。", "The grant is revoked.")),
    GRANT_EXPIRED(
            "use/grant-expired",
            403,
            "17",
            Text.of("授权已到期", "Grant expired"),
            Text.of("该授权已过有效期,请重新提出共享申请。", "The grant is past its last day; request access again.")),
    GRANT_NOT_YET_VALID(
            "use/grant-not-yet-valid",
            403,
            "17",
            Text.of("授权尚未生效", "Grant not valid yet"),
            Text.of("该授权尚未生效。", "The grant is not valid yet.")),
    GRANT_SUSPENDED(
            "use/grant-suspended",
            403,
            "18",
            Text.of("授权已暂停", "Grant suspended"),
            Text.of("该授权已被暂停,恢复前不能使用。", "The grant is suspended and can't be used until it is resumed.")),
    GRANT_NARROWED(
            "use/grant-narrowed",
            403,
            "18",
            Text.of("授权范围已缩小", "Grant narrowed"),
            Text.of("下载期间授权所限定的行已变更,请重新下载。", "The granted rows changed during the download; download again.")),
    WRONG_PURPOSE(
            "use/wrong-purpose",
            403,
            "18",
            Text.of("用途与授权不符", "Purpose differs from the grant"),
            Text.of("数据只能用于授权的用途。", "Data may be used for the granted purpose only.")),
    MODE_NOT_GRANTED(
            "use/mode-not-granted",
            403,
            "16",
            Text.of("授权不含该共享方式", "Mode not granted"),
            Text.of("授权的共享方式与此操作不符。", "The grant is for another mode.")),
    ITEM_NOT_GRANTED(
            "use/item-not-granted",
            403,
            "17",
            Text.of("信息项未获授权", "Item not granted"),
            Text.of("所要求的信息项中有未获授权的。", "Some of the asked items are not granted.")),
    ROWS_NOT_TOLD_APART(
            "use/rows-not-told-apart",
            403,
            "17",
            Text.of("无法判定获准的行", "Granted rows can't be told apart"),
            Text.of(
                    "授权限定了行,但目录条目已没有相应的信息项;请与数据提供部门核对授权。",
                    "The grant is limited to rows by an item that the entry no longer has; settle it with the provider.")),
    CLIENT_NOT_ALLOWED(
            "use/client-not-allowed",
            403,
            "18",
            Text.of("业务系统不在允许之列", "Client not allowed"),
            Text.of("提供部门限定了可使用该授权的业务系统。", "The provider has limited which systems may use the grant.")),
    SOURCE_NOT_ALLOWED(
            "use/source-not-allowed",
            403,
            "22",
            Text.of("来源网络不在允许之列", "Source network not allowed"),
            Text.of("提供部门限定了使用该授权的来源网络。", "The provider has limited from which networks the grant is used.")),
    OUTSIDE_HOURS(
            "use/outside-hours",
            403,
            "18",
            Text.of("不在可用时段", "Outside the hours of use"),
            Text.of("提供部门限定了使用该授权的时段,请在时段内使用。", "The provider has limited the hours in which the grant is used.")),
    QUOTA_EXHAUSTED(
            "use/quota-exhausted",
            429,
            "18",
            Text.of("当日额度已用完", "The day's quota is used up"),
            Text.of(
                    "该授权当日的调用次数或行数额度不足,请次日再用,或申请扩大额度。",
                    "The grant's quota of calls or rows for today does not suffice; go on tomorrow, or ask for more."));

    private final Text detail;
    private final Problem problem;

    UseProblem(String code, int status, String article, Text title, Text detail) {
        this.detail = detail;
        this.problem = new Problem(code, status, article, title);
    }

    @Override
    public Problem problem() {
        return problem;
    }

    /// What the caller is told, and what he can do.
    public Text detail() {
        return detail;
    }
}
