package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    public List<Resource> findAll(Collection<ResourceCode> codes) {
        return codes.stream()
                .filter(byCode::containsKey)
                .map(code -> Objects.requireNonNull(byCode.get(code)))
                .toList();
    }

    @Override
    public List<Resource> list(ResourceQuery query) {
        var words = query.words();
        return byCode.values().stream()
                .filter(each -> each.code().value().compareTo(query.after()) > 0)
                .filter(each -> each.status().isPublic()
                        || query.everything()
                        || each.provider().equals(query.own()))
                .filter(each -> query.status() == null
                        || each.status() == query.status()
                        || (each.pending() != null
                                && each.workStatus() == query.status()
                                && (query.everything() || each.provider().equals(query.own()))))
                .filter(each -> query.provider() == null || each.provider().equals(query.provider()))
                .filter(each -> words == null
                        || each.description().name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .limit(query.limit())
                .toList();
    }

    @Override
    public boolean isNameTaken(DepartmentCode provider, String nameKey, ResourceCode except) {
        return byCode.values().stream()
                .filter(each -> each.status() == ResourceStatus.SUBMITTED
                        || each.status().isInForce())
                .filter(each -> each.provider().equals(provider) && !each.code().equals(except))
                .anyMatch(each -> each.description().nameKey().equals(nameKey));
    }

    @Override
    public long nextSequence(String classification) {
        return sequences.merge(classification, 1L, Long::sum);
    }

    @Override
    public Optional<Resource> findNamed(DepartmentCode provider, String nameKey) {
        return byCode.values().stream()
                .filter(each -> each.status() != ResourceStatus.WITHDRAWN)
                .filter(each -> each.provider().equals(provider))
                .filter(each -> each.description().nameKey().equals(nameKey))
                .findFirst();
    }

    @Override
    public void keepSequence(String classification, long sequence) {
        sequences.merge(classification, sequence, Math::max);
    }

    @Override
    public void add(Resource resource) {
        if (byCode.putIfAbsent(resource.code(), resource) != null) {
            throw new Conflict(ResourceProblem.CODE_TAKEN, Text.of("代码重复", "taken"));
        }
    }

    @Override
    public void save(Resource resource) {
        var before = byCode.get(resource.code());
        if (before == null || before.version() != resource.version() - 1) {
            throw new Conflict(ResourceProblem.CHANGED_MEANWHILE, Text.of("已被修改", "changed"));
        }
        var isTold = resource.status() == ResourceStatus.SUBMITTED
                || resource.status().isInForce();
        if (isTold && isNameTaken(resource.provider(), resource.description().nameKey(), resource.code())) {
            throw new Conflict(ResourceProblem.NAME_TAKEN, Text.of("重名", "taken"));
        }
        byCode.put(resource.code(), resource);
    }

    @Override
    public void add(CatalogEntry entry) {
        entries.add(entry);
    }

    @Override
    public Optional<CatalogEntry> entry(ResourceCode code, int revision) {
        return entries(code).stream()
                .filter(each -> each.revision() == revision)
                .findFirst();
    }

    @Override
    public List<CatalogEntry> entries(ResourceCode code) {
        return entries.stream()
                .filter(each -> each.code().equals(code))
                .sorted(Comparator.comparing(CatalogEntry::revision))
                .toList();
    }

    @Override
    public Set<ResourceCode> leadingBackTo(ResourceCode code, List<ResourceCode> associated) {
        return associated.stream()
                .filter(origin -> reached(origin, new HashSet<>()).contains(code))
                .collect(Collectors.toSet());
    }

    private Set<ResourceCode> reached(ResourceCode from, Set<ResourceCode> seen) {
        if (seen.add(from)) {
            find(from).stream()
                    .flatMap(each -> each.description().associated().stream())
                    .forEach(next -> reached(next, seen));
        }
        return seen;
    }
}
