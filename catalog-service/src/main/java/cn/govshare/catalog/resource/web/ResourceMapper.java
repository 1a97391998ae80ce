package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.CatalogEntry;
import cn.govshare.catalog.resource.Classification;
import cn.govshare.catalog.resource.DataGrading;
import cn.govshare.catalog.resource.DataHolding;
import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.resource.NonSharingBasis;
import cn.govshare.catalog.resource.Openness;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.resource.SharingTerms;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.NullValueMappingStrategy;

@Mapper(nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface ResourceMapper {
    @Mapping(target = "summary", defaultValue = "")
    @Mapping(target = "format", defaultValue = "")
    @Mapping(target = "sharingType", defaultValue = "UNCONDITIONAL")
    @Mapping(target = "classified", defaultValue = "false")
    @Mapping(target = "theme", qualifiedByName = "stated")
    @Mapping(target = "usageRequirements", qualifiedByName = "stated")
    ResourceDescription description(ResourceForm form);

    @Mapping(target = "division", qualifiedByName = "stated")
    @Mapping(target = "group", qualifiedByName = "stated")
    @Mapping(target = "detail", qualifiedByName = "stated")
    Classification classification(ResourceForm.ClassificationForm form);

    @Mapping(target = "condition", defaultValue = "")
    Openness openness(ResourceForm.OpennessForm form);

    @Mapping(target = "category", defaultValue = "")
    DataGrading grading(ResourceForm.GradingForm form);

    @Mapping(target = "system", qualifiedByName = "stated")
    @Mapping(target = "location", qualifiedByName = "stated")
    @Mapping(target = "division", qualifiedByName = "stated")
    DataHolding holding(ResourceForm.HoldingForm form);

    @Mapping(target = "condition", defaultValue = "")
    @Mapping(target = "scope", defaultValue = "")
    SharingTerms terms(ResourceForm.TermsForm form);

    @Mapping(target = "document", defaultValue = "")
    @Mapping(target = "number", qualifiedByName = "stated")
    @Mapping(target = "article", defaultValue = "")
    @Mapping(target = "text", defaultValue = "")
    NonSharingBasis basis(ResourceForm.BasisForm form);

    @Mapping(target = "key", defaultValue = "false")
    @Mapping(target = "required", defaultValue = "false")
    @Mapping(target = "queryable", defaultValue = "false")
    @Mapping(target = "codeList", qualifiedByName = "stated")
    @Mapping(target = "codeListVersion", qualifiedByName = "stated")
    @Mapping(target = "element", qualifiedByName = "stated")
    InformationItem item(ResourceForm.ItemForm form);

    default Set<ProvisionMode> modes(@Nullable List<ProvisionMode> stated) {
        return stated == null ? Set.of() : Set.copyOf(stated);
    }

    default Set<UsePurpose> purposes(@Nullable List<UsePurpose> stated) {
        return stated == null ? Set.of() : Set.copyOf(stated);
    }

    /// An empty text states nothing.
    @Named("stated")
    default @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /// The resource with what is in force, or with what is on its way to its first publication.
    default ResourceView view(Resource resource) {
        return view(resource, resource.description(), resource.status(), resource.reasons());
    }

    /// The resource with the revision under way.
    default ResourceView pending(Resource resource) {
        var pending = resource.pendingRevision();
        return view(resource, pending.description(), pending.status(), pending.reasons());
    }

    /// The resource with what was last worked on.
    default ResourceView underWork(Resource resource) {
        return resource.pending() == null ? view(resource) : pending(resource);
    }

    @Mapping(target = "entry", source = "description")
    @Mapping(target = "status", source = "status")
    @Mapping(target = "reasons", source = "reasons")
    @Mapping(target = "revisionStatus", source = "resource.pending.status")
    @Mapping(target = "freshness", ignore = true)
    ResourceView view(
            Resource resource, ResourceDescription description, ResourceStatus status, @Nullable String reasons);

    EntryView entry(ResourceDescription description);

    @Mapping(target = "name", source = "description.name")
    @Mapping(target = "summary", source = "description.summary")
    @Mapping(target = "kind", source = "description.kind")
    @Mapping(target = "register", source = "description.register")
    @Mapping(target = "theme", source = "description.theme")
    @Mapping(target = "updateCycle", source = "description.updateCycle")
    @Mapping(target = "sharingType", source = "description.sharingType")
    @Mapping(target = "provisionModes", source = "description.provisionModes")
    @Mapping(target = "revisionStatus", source = "pending.status")
    ResourceLineView line(Resource resource);

    @Mapping(target = "name", source = "description.name")
    RevisionLineView revisionLine(CatalogEntry entry);

    @Mapping(target = "entry", source = "description")
    RevisionView revision(CatalogEntry entry);
}
