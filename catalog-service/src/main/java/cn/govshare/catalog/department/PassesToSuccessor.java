package cn.govshare.catalog.department;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;

/// Something of a department that passes to its successor when it is merged into another one. Each part of the catalog
/// that keeps something under a department's code has one.
@Article("27")
public interface PassesToSuccessor {
    /// What it is, as the preview names it.
    Text label();

    /// How much of it the department has.
    long count(DepartmentCode department);

    /// What has to be put right before it can pass, in sentences; none when nothing stands in the way.
    default List<Text> obstacles(DepartmentCode from, DepartmentCode to) {
        return List.of();
    }

    /// Passes it on, in the caller's transaction.
    void pass(DepartmentCode from, DepartmentCode to, LocalDate on);
}
