package cn.govshare.approval.deadline;

import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Whose work a kind of duty is within its department.
public final class WorkOfRole {
    private static final Set<Duty> OF_CLERKS = Set.of(
            Duty.COMPLETION,
            Duty.CATALOG_UPDATE,
            Duty.RECLASSIFICATION,
            Duty.SUPPLY_AFTER_CONSENT,
            Duty.CORRECTION,
            Duty.ANNUAL_REPORT,
            Duty.RECTIFICATION,
            Duty.COLLECTION_END,
            Duty.SOURCE_ENTRY,
            Duty.OTHER);
    private static final Set<Duty> OF_APPROVERS =
            Set.of(Duty.REPLY_UNCONDITIONAL, Duty.REPLY_CONDITIONAL, Duty.NEGOTIATION, Duty.CORRECTION);
    private static final Map<Role, Set<Duty>> WORK = Map.of(
            Role.CATALOGER, OF_CLERKS,
            Role.APPROVER, OF_APPROVERS,
            Role.DEPARTMENT_HEAD, EnumSet.allOf(Duty.class),
            Role.PLATFORM_OPERATOR, EnumSet.allOf(Duty.class),
            Role.LEADING_GROUP, EnumSet.allOf(Duty.class));

    private WorkOfRole() {}

    /// The kinds of duties that are the work of somebody with these roles.
    public static Set<Duty> of(Set<Role> roles) {
        var all = EnumSet.noneOf(Duty.class);
        roles.forEach(role -> all.addAll(WORK.getOrDefault(role, Set.of())));
        return all;
    }
}
