package cn.govshare.catalog.department.app;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.Departments;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.PostHolder;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import cn.govshare.kit.web.CommonProblem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The department's head, or the bureau, says who holds the department's posts and who stands in. The posts of the city
/// are the bureau's to give.
@Component
@Article("25")
public class AppointPosts {
    private final ShowDepartment showDepartment;
    private final Departments departments;
    private final Outbox outbox;
    private final AuditTrail trail;

    AppointPosts(ShowDepartment showDepartment, Departments departments, Outbox outbox, AuditTrail trail) {
        this.showDepartment = showDepartment;
        this.departments = departments;
        this.outbox = outbox;
        this.trail = trail;
    }

    /// @throws NotFound when the department is not registered
    /// @throws Forbidden when a head appoints for another department, or to a post of the city
    @Transactional
    public Department appoint(DepartmentCode code, List<PostHolder> holders, SeenVersion seen, Actor actor) {
        boolean ofTheCity = holders.stream().anyMatch(each -> each.post().isOfTheCity());
        if (!actor.is(Role.PLATFORM_OPERATOR) && (!actor.belongsTo(code) || ofTheCity)) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of(
                            "部门负责人只能登记本部门的岗位;全市性岗位由市大数据管理局登记。",
                            "A head appoints for his own department; posts of the city are the bureau's to give."));
        }
        var before = showDepartment.show(code);
        seen.mustBe(before.version());
        var department = before.appoint(holders);
        if (department.version() != before.version()) {
            departments.save(department);
            outbox.send(EventTypes.DEPARTMENT_REGISTERED, department.registered());
            trail.record(AuditDraft.of("catalog.department.appoint", actor)
                    .subject(code.value())
                    .article("25")
                    .done());
        }
        return department;
    }
}
