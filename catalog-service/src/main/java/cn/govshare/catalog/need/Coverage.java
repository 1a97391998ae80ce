package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;

/// Holds fields against everything that the platform has.
@Article("17(2)")
public interface Coverage {
    /// An answer for each field, in their order.
    ///
    /// @param asker the department that asks, whose grants count
    List<FieldAnswer> of(List<Field> fields, DepartmentCode asker);
}
