package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;

/// An entry in force that rests on a ground.
///
/// @param isNotSharedByIt true when the ground is why it, or an item of it, is not shared
public record AffectedEntry(ResourceCode resource, DepartmentCode provider, int revision, boolean isNotSharedByIt) {}
