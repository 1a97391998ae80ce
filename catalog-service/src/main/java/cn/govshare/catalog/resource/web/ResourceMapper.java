package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.resource.NonSharingBasis;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceDescription;
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

    @Mapping(target = "condition", defaultValue = "")
    @Mapping(target = "scope", defaultValue = "")
    SharingTerms terms(ResourceForm.TermsForm form);

    @Mapping(target = "document", defaultValue = "")
    @Mapping(target = "article", defaultValue = "")
    @Mapping(target = "text", defaultValue = "")
    NonSharingBasis basis(ResourceForm.BasisForm form);

    @Mapping(target = "key", defaultValue = "false")
    @Mapping(target = "required", defaultValue = "false")
    @Mapping(target = "queryable", defaultValue = "false")
    @Mapping(target = "codeList", qualifiedByName = "stated")
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

    @Mapping(target = "name", source = "description.name")
    @Mapping(target = "summary", source = "description.summary")
    @Mapping(target = "kind", source = "description.kind")
    @Mapping(target = "register", source = "description.register")
    @Mapping(target = "theme", source = "description.theme")
    @Mapping(target = "format", source = "description.format")
    @Mapping(target = "updateCycle", source = "description.updateCycle")
    @Mapping(target = "sharingType", source = "description.sharingType")
    @Mapping(target = "terms", source = "description.terms")
    @Mapping(target = "nonSharingBasis", source = "description.nonSharingBasis")
    @Mapping(target = "provisionModes", source = "description.provisionModes")
    @Mapping(target = "usageRequirements", source = "description.usageRequirements")
    @Mapping(target = "classified", source = "description.classified")
    @Mapping(target = "items", source = "description.items")
    ResourceView view(Resource resource);

    @Mapping(target = "name", source = "description.name")
    @Mapping(target = "summary", source = "description.summary")
    @Mapping(target = "kind", source = "description.kind")
    @Mapping(target = "register", source = "description.register")
    @Mapping(target = "theme", source = "description.theme")
    @Mapping(target = "updateCycle", source = "description.updateCycle")
    @Mapping(target = "sharingType", source = "description.sharingType")
    @Mapping(target = "provisionModes", source = "description.provisionModes")
    ResourceLineView line(Resource resource);
}
