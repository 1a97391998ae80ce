package cn.govshare.catalog.jointcatalog.web;

import cn.govshare.catalog.jointcatalog.JointCatalogEntry;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "JointCatalogEntry", description = "目录中的一个条目 · an entry of the catalog")
record JointCatalogEntryView(ResourceCode code, String name, DepartmentCode provider, SharingType sharingType) {
    static JointCatalogEntryView of(JointCatalogEntry entry) {
        return new JointCatalogEntryView(entry.code(), entry.name(), entry.provider(), entry.sharingType());
    }
}
