package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All information resources, and the revisions that were published of them.
public interface Resources {
    Optional<Resource> find(ResourceCode code);

    /// In the order of their codes.
    List<Resource> list(ResourceQuery query);

    /// True when another resource of the provider that is in review or in force has this name.
    ///
    /// @param nameKey as [ResourceDescription#nameKey()] makes it
    boolean isNameTaken(DepartmentCode provider, String nameKey, ResourceCode except);

    /// The next number under a classification; no number is given twice.
    long nextSequence(String classification);

    /// @throws Conflict when another resource has its code
    void add(Resource resource);

    /// @throws Conflict when the resource was changed meanwhile, or another with its name was faster
    void save(Resource resource);

    void add(CatalogEntry entry);

    Optional<CatalogEntry> entry(ResourceCode code, int revision);

    /// Every revision that was published of a resource, the first one first.
    List<CatalogEntry> entries(ResourceCode code);

    /// Those of the associated resources from which, from one associated resource to the next, this one is reached.
    Set<ResourceCode> leadingBackTo(ResourceCode code, List<ResourceCode> associated);
}
