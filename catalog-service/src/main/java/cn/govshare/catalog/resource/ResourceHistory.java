package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;

/// What was done with resources, step by step; only ever added to.
public interface ResourceHistory {
    void add(ResourceStep step);

    /// The steps of one resource, the first one first.
    List<ResourceStep> of(ResourceCode code);
}
