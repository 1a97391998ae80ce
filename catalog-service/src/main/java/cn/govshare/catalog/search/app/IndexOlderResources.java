package cn.govshare.catalog.search.app;

import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceQuery;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.catalog.search.SearchEntries;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Enters what was compiled before there was a search, once, when the service starts.
@Component
class IndexOlderResources implements ApplicationRunner {
    private static final int PAGE = 200;

    private final Resources resources;
    private final SearchEntries entries;
    private final IndexResource index;

    IndexOlderResources(Resources resources, SearchEntries entries, IndexResource index) {
        this.resources = resources;
        this.entries = entries;
        this.index = index;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!entries.isComplete()) {
            for (var page = page("");
                    !page.isEmpty();
                    page = page(page.getLast().code().value())) {
                page.forEach(index::changed);
            }
        }
    }

    private List<Resource> page(String after) {
        return resources.list(new ResourceQuery(null, true, null, null, null, after, PAGE));
    }
}
