package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;

/// How the platform makes the codes of resources; places differ, so it is a strategy.
public interface CodeScheme {
    /// The front part, under which numbers are given in sequence.
    ///
    /// @param department the provider's ordinal
    String classification(ResourceKind kind, int department);

    ResourceCode code(String classification, long sequence);
}
