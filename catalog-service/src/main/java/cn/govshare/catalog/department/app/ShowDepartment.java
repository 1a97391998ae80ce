package cn.govshare.catalog.department.app;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.DepartmentProblem;
import cn.govshare.catalog.department.Departments;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import org.springframework.stereotype.Component;

/// Anybody looks at one department.
@Component
public class ShowDepartment {
    private final Departments departments;

    ShowDepartment(Departments departments) {
        this.departments = departments;
    }

    /// @throws NotFound when it is not registered
    public Department show(DepartmentCode code) {
        return departments
                .find(code)
                .orElseThrow(() -> new NotFound(
                        DepartmentProblem.NO_SUCH_DEPARTMENT,
                        Text.of("平台上没有代码为 %s 的部门。", "No department of the platform has the code %s.")
                                .with(code)));
    }
}
