package cn.govshare.catalog.source.web;

import cn.govshare.catalog.source.Place;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "DatumPlace", description = "数据所在 · where a datum is held")
record PlaceView(ResourceCode resource, String resourceName, DepartmentCode provider, String item, String label) {
    static PlaceView of(Place place) {
        return new PlaceView(place.resource(), place.resourceName(), place.provider(), place.item(), place.label());
    }
}
