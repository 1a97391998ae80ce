package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the platform has what a field asks for.
///
/// @param score how likely it is the same, 0 to 100, and why
/// @param way how the department comes to it
/// @param grant the grant that it may use it under already
/// @param isSource true when a source case names this department as the datum's source
public record Holding(
        ResourceCode resource,
        String resourceName,
        DepartmentCode provider,
        String item,
        String label,
        int score,
        List<Text> reasons,
        Way way,
        @Nullable UUID grant,
        boolean isSource) {
    public Holding {
        reasons = List.copyOf(reasons);
    }
}
