package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.importing.ImportJobs;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which department a table means by a name or a code, for as long as an import runs.
final class ProviderNames {
    private static final int REMEMBERED = 10_000;

    private final ImportJobs jobs;
    private final Departments departments;
    private final Actor sender;
    private final Map<String, Found> found = new HashMap<>();

    /// @param fault why it is nobody who may be meant
    record Found(
            @Nullable DepartmentCode department, @Nullable Text fault) {}

    ProviderNames(ImportJobs jobs, Departments departments, Actor sender) {
        this.jobs = jobs;
        this.departments = departments;
        this.sender = sender;
    }

    /// Who compiles an entry answers for it: a department takes in its own, the bureau those of all.
    @Article({"8(2)", "9(1)"})
    Found find(String stated) {
        if (found.size() > REMEMBERED) {
            found.clear();
        }
        return found.computeIfAbsent(stated, this::look);
    }

    private Found look(String stated) {
        boolean isBureau = sender.is(Role.PLATFORM_OPERATOR);
        if (stated.isEmpty()) {
            return isBureau ? fault("请填写信息资源提供方。", "State the provider.") : new Found(sender.department(), null);
        }
        var departmentsFound = (DepartmentCode.isValid(stated)
                        ? List.of(new DepartmentCode(stated))
                        : jobs.departmentsNamed(List.of(stated)))
                .stream()
                        .flatMap(code -> departments.find(code).stream())
                        .filter(each -> !each.isDissolved())
                        .map(Department::code)
                        .toList();
        if (departmentsFound.isEmpty()) {
            return fault("“" + stated + "”不是已登记的部门。", "“" + stated + "” is no registered department.");
        }
        if (departmentsFound.size() > 1) {
            return fault("有多个名为“" + stated + "”的部门,请填写代码。", "Several departments are named so; state the code.");
        }
        var department = departmentsFound.getFirst();
        return isBureau || sender.belongsTo(department)
                ? new Found(department, null)
                : fault("谁编制、谁负责:只能导入本部门的条目(第九条)。", "A department takes in only its own entries (art. 9).");
    }

    private static Found fault(String zh, String en) {
        return new Found(null, Text.of(zh, en));
    }
}
