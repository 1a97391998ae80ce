package cn.govshare.catalog.department.app;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.Departments;
import java.util.List;
import org.springframework.stereotype.Component;

/// Anybody looks through the departments.
@Component
public class ListDepartments {
    private final Departments departments;

    ListDepartments(Departments departments) {
        this.departments = departments;
    }

    /// @param after the code that the page before ended with, or the empty text
    public List<Department> list(String after, int limit) {
        return departments.list(after, limit);
    }
}
