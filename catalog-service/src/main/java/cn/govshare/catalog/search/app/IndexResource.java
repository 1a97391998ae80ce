package cn.govshare.catalog.search.app;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.resource.ResourceWatch;
import cn.govshare.catalog.resource.Themes;
import cn.govshare.catalog.search.EntryWords;
import cn.govshare.catalog.search.SearchEntries;
import cn.govshare.catalog.search.SearchEntry;
import cn.govshare.catalog.words.Pinyin;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Keeps the search index in step with the catalog. What is withdrawn is no longer found.
@Component
public class IndexResource implements ResourceWatch {
    private final SearchEntries entries;
    private final Departments departments;
    private final Themes themes;
    private final Pinyin pinyin;

    IndexResource(SearchEntries entries, Departments departments, Themes themes, Pinyin pinyin) {
        this.entries = entries;
        this.departments = departments;
        this.themes = themes;
        this.pinyin = pinyin;
    }

    @Override
    public void changed(Resource resource) {
        if (resource.status() == ResourceStatus.WITHDRAWN) {
            entries.remove(resource.code());
        } else {
            entries.put(entry(resource), words(resource));
        }
    }

    private static SearchEntry entry(Resource resource) {
        var description = resource.description();
        return new SearchEntry(
                resource.code(),
                resource.provider(),
                resource.status().isPublic(),
                resource.status(),
                resource.revision(),
                resource.publishedOn(),
                description.name(),
                description.summary(),
                description.kind(),
                description.register(),
                description.theme(),
                description.sharingType(),
                description.provisionModes(),
                description.updateCycle(),
                description.items().stream().map(InformationItem::label).toList());
    }

    private EntryWords words(Resource resource) {
        var description = resource.description();
        List<String> others = new ArrayList<>();
        others.add(resource.code().value());
        others.add(description.summary());
        departments.find(resource.provider()).map(Department::name).ifPresent(others::add);
        var theme = description.theme() == null ? null : themes.byCode().get(description.theme());
        if (theme != null) {
            others.add(theme.zh());
        }
        description.items().forEach(item -> {
            others.add(item.label());
            others.add(item.name());
        });
        return EntryWords.of(description.name(), others, pinyin);
    }
}
