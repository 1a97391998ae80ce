package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceQuery;
import cn.govshare.catalog.resource.Resources;
import java.util.List;
import org.springframework.stereotype.Component;

/// Anybody looks through the catalog, as far as he may see.
@Component
public class ListResources {
    private final Resources resources;

    ListResources(Resources resources) {
        this.resources = resources;
    }

    public List<Resource> list(ResourceQuery query) {
        return resources.list(query);
    }
}
