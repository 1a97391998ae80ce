package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keeps resources for as long as a test runs.
class InMemoryResources implements Resources {
    private final Map<ResourceCode, Resource> byCode = new TreeMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<CatalogEntry> entries = new ArrayList<>();

    @Override
    public Optional<Resource> find(ResourceCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Resource> list(ResourceQuery query) {
        var words = query.words();
        return byCode.values().stream()
                .filter(each -> each.code().value().compareTo(query.after()) > 0)
                .filter(each -> each.status().isPublic()
                        || query.everything()
                        || each.provider().equals(query.own()))
                .filter(each -> query.status() == null || each.status() == query.status())
                .filter(each -> query.provider() == null || each.provider().equals(query.provider()))
                .filter(each -> words == null
                        || each.description().name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .limit(query.limit())
                .toList();
    }

    @Override
    public boolean isNameTaken(DepartmentCode provider, String nameKey, ResourceCode except) {
        return byCode.values().stream()
                .filter(each -> each.status() == ResourceStatus.SUBMITTED || each.status() == ResourceStatus.PUBLISHED)
                .filter(each -> each.provider().equals(provider) && !each.code().equals(except))
                .anyMatch(each -> each.description().nameKey().equals(nameKey));
    }

    @Override
    public long nextSequence(String classification) {
        return sequences.merge(classification, 1L, Long::sum);
    }

    @Override
    public void add(Resource resource) {
        byCode.put(resource.code(), resource);
    }

    @Override
    public void save(Resource resource) {
        var before = byCode.get(resource.code());
        if (before == null || before.version() != resource.version() - 1) {
            throw new Conflict(ResourceProblem.CHANGED_MEANWHILE, Text.of("已被修改", "changed"));
        }
        var isTold = resource.status() == ResourceStatus.SUBMITTED || resource.status() == ResourceStatus.PUBLISHED;
        if (isTold && isNameTaken(resource.provider(), resource.description().nameKey(), resource.code())) {
            throw new Conflict(ResourceProblem.NAME_TAKEN, Text.of("重名", "taken"));
        }
        byCode.put(resource.code(), resource);
    }

    @Override
    public void add(CatalogEntry entry) {
        entries.add(entry);
    }
}
