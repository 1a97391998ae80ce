package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All information resources, and the revisions that were published of them.
public interface Resources {
    Optional<Resource> find(ResourceCode code);

    /// Those of these codes that there are, in any order.
    List<Resource> findAll(Collection<ResourceCode> codes);

    /// In the order of their codes.
    List<Resource> list(ResourceQuery query);

    /// True when another resource of the provider that is in review or in force has this name.
    ///
    /// @param nameKey as [ResourceDescription#nameKey()] makes it
    boolean isNameTaken(DepartmentCode provider, String nameKey, ResourceCode except);

    /// The provider's resource of this name that is not withdrawn, the oldest if there are several.
    ///
    /// @param nameKey as [ResourceDescription#nameKey()] makes it
    Optional<Resource> findNamed(DepartmentCode provider, String nameKey);

    /// The next number under a classification; no number is given twice.
    long nextSequence(String classification);

    /// A number came with an entry from elsewhere: it is not given again.
    void keepSequence(String classification, long sequence);

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
