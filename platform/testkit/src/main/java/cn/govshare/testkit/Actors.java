package cn.govshare.testkit;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.CheckDigits;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// People and business systems for tests, of departments whose codes are made up.
public final class Actors {
    /// 民政局
    public static final DepartmentCode CIVIL_AFFAIRS = department(1);
    /// 自然资源和规划局
    public static final DepartmentCode LAND = department(2);
    /// 住房和城乡建设局
    public static final DepartmentCode HOUSING = department(3);
    /// 教育局
    public static final DepartmentCode EDUCATION = department(4);
    /// 大数据管理局
    public static final DepartmentCode BUREAU = department(5);
    /// 审计局
    public static final DepartmentCode AUDIT_OFFICE = department(6);
    /// 市大数据发展领导小组
    public static final DepartmentCode LEADING_GROUP = department(7);

    private Actors() {}

    /// The code of the nth made-up department, 1 to 9999, with a right check digit.
    public static DepartmentCode department(int number) {
        var first17 = "11320481MB%07d".formatted(number);
        return new DepartmentCode(first17 + CheckDigits.unifiedSocialCreditCheck(first17));
    }

    /// A person, or a business system when that is the role; the same department and roles are always the same account.
    public static Actor of(DepartmentCode department, Role... roles) {
        var set = roles.length == 0 ? Set.<Role>of() : EnumSet.copyOf(Arrays.asList(roles));
        var name = department.value().substring(10, 17)
                + set.stream().map(role -> "." + role.code()).reduce("", String::concat);
        var account =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        var client = set.contains(Role.BUSINESS_SYSTEM) ? name : "govshare-console";
        return new Actor(account, name, client, department, set);
    }
}
