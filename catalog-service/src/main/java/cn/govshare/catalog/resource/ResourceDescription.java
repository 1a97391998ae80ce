package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an entry of the catalog states of a resource (art. 8). A draft may leave things out; [CatalogRules] say what is
/// missing.
///
/// @param theme code of one of the themes of art. 11(3)
/// @param classification its place in the catalog's tree below the kind
/// @param format class of the resource's format, as in `数据库`
/// @param formatTypes types of that class, as in `xlsx`
/// @param usageRequirements what users must heed beyond the terms
/// @param openness whether it is open to society; absent while not stated
/// @param grading how the data is classified and graded
/// @param holding where the data is held
/// @param associated codes of the resources that this one is associated with, which never lead back to it
/// @param classified true when the department marks the material as a state secret, which the platform refuses
@Article("8")
public record ResourceDescription(
        String name,
        String summary,
        ResourceKind kind,
        @Nullable BasicRegister register,
        @Nullable String theme,
        @Nullable Classification classification,
        String format,
        List<String> formatTypes,
        @Nullable UpdateCycle updateCycle,
        SharingType sharingType,
        @Nullable SharingTerms terms,
        @Nullable NonSharingBasis nonSharingBasis,
        Set<ProvisionMode> provisionModes,
        @Nullable String usageRequirements,
        @Nullable Openness openness,
        @Nullable DataGrading grading,
        @Nullable DataHolding holding,
        List<ResourceCode> associated,
        boolean classified,
        List<InformationItem> items) {
    private static final Pattern NOT_PART_OF_A_NAME = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]");

    public ResourceDescription {
        provisionModes =
                provisionModes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(provisionModes));
        items = List.copyOf(items);
        // What was stored before these were asked for comes without them.
        formatTypes = formatTypes == null ? List.of() : List.copyOf(formatTypes);
        associated = associated == null ? List.of() : List.copyOf(associated);
    }

    /// The name without punctuation, spaces, width and case: names that differ in nothing else are the same name.
    public String nameKey() {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return NOT_PART_OF_A_NAME.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// True when the entry, or one of its items, is shared in this way.
    public boolean shares(SharingType way) {
        return Stream.concat(Stream.of(sharingType), items.stream().map(item -> item.sharedAs(sharingType)))
                .anyMatch(way::equals);
    }
}
