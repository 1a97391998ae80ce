package cn.govshare.catalog.source;

import cn.govshare.catalog.datum.Datum;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;

/// Where a datum is held: an item of an entry, as it was called when it was looked at.
public record Place(ResourceCode resource, String item, String label, String resourceName, DepartmentCode provider) {
    public static Place of(Datum datum) {
        return new Place(datum.resource(), datum.item(), datum.label(), datum.resourceName(), datum.provider());
    }
}
