package cn.govshare.catalog.jointcatalog;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A base or theme catalog: its lead department compiles it, its members contribute entries.
///
/// @param lead absent until the bureau has appointed one; until then every department may contribute
/// @param members departments that contribute beside the lead
/// @param closed true when no further entry may belong to it
@Article({"11(2)", "11(3)"})
public record JointCatalog(
        JointCatalogId id,
        Text name,
        @Nullable DepartmentCode lead,
        Set<DepartmentCode> members,
        boolean closed,
        long version) {
    public JointCatalog {
        members = Set.copyOf(members);
    }

    /// A theme that the city takes up.
    public static JointCatalog theme(String code, Text name) {
        return new JointCatalog(new JointCatalogId(JointCatalogKind.THEME, code), name, null, Set.of(), false, 1);
    }

    /// The catalog under this lead and with these members; the same when nothing differs.
    ///
    /// @throws PolicyViolation when the lead is among the members
    public JointCatalog appoint(DepartmentCode newLead, Set<DepartmentCode> newMembers) {
        if (newMembers.contains(newLead)) {
            var text = Text.of("牵头部门不再列为参与部门。", "The lead is not a member besides.");
            throw new PolicyViolation(
                    JointCatalogProblem.BREAKS_RULES,
                    text,
                    List.of(new Fault(
                            "/members", "lead-is-no-member", text, id.kind().article())));
        }
        return newLead.equals(lead) && newMembers.equals(members)
                ? this
                : new JointCatalog(id, name, newLead, newMembers, closed, version + 1);
    }

    /// The theme under another name, open or closed; the same when nothing differs.
    ///
    /// @throws PolicyViolation for a base catalog, which the law names
    public JointCatalog keep(Text newName, boolean isClosed) {
        if (id.kind() == JointCatalogKind.BASE) {
            throw new PolicyViolation(
                    JointCatalogProblem.BASE_IS_FIXED,
                    Text.of("五类基础信息由办法规定,不能更改。", "The five base registers are the law's and do not change."));
        }
        return newName.equals(name) && isClosed == closed
                ? this
                : new JointCatalog(id, newName, lead, members, isClosed, version + 1);
    }

    public boolean isLedBy(DepartmentCode department) {
        return department.equals(lead);
    }

    /// True when a department may have an entry in it.
    public boolean admits(DepartmentCode department) {
        return lead == null || isLedBy(department) || members.contains(department);
    }

    /// The catalog with a successor in place of a department that went up in it.
    public JointCatalog pass(DepartmentCode from, DepartmentCode to) {
        var newLead = isLedBy(from) ? to : lead;
        var newMembers = new TreeSet<>(members);
        if (newMembers.remove(from)) {
            newMembers.add(to);
        }
        if (newLead != null) {
            newMembers.remove(newLead);
        }
        return new JointCatalog(id, name, newLead, newMembers, closed, version + 1);
    }
}
