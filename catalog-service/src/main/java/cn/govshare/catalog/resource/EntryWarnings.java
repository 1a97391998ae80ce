package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Fault;
import java.util.List;

/// What the compiling department is told of an entry that breaks no rule and is worth a second look all the same.
@FunctionalInterface
public interface EntryWarnings {
    /// @param resource as it is under work
    List<Fault> of(Resource resource);
}
