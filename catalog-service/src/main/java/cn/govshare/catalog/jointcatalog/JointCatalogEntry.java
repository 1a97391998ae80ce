package cn.govshare.catalog.jointcatalog;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;

/// An entry in force of a base or theme catalog, as its list names it.
public record JointCatalogEntry(ResourceCode code, String name, DepartmentCode provider, SharingType sharingType) {}
