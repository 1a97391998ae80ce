package cn.govshare.exchange.binding;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Optional;

/// The bindings of published entries.
public interface Bindings {
    Optional<Binding> find(ResourceCode resource);

    /// @throws Conflict when it was changed meanwhile
    void save(Binding binding);
}
