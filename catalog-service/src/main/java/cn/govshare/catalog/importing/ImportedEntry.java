package cn.govshare.catalog.importing;

import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entry as a table states it.
///
/// @param code the code that it came with, which is kept
/// @param provider the provider as the table names it, by name or by code; empty when it names none
/// @param description what a new entry states
/// @param stated the fields that the table really says something of
/// @param hasItems true when it states items
public record ImportedEntry(
        @Nullable ResourceCode code,
        String provider,
        ResourceDescription description,
        Set<ImportField> stated,
        boolean hasItems) {
    public ImportedEntry {
        stated = Set.copyOf(stated);
    }

    /// What an entry that is there states from now on: what the table says nothing of stays as it is.
    public ResourceDescription onto(ResourceDescription before) {
        var now = description;
        return new ResourceDescription(
                now.name(),
                has(ImportField.SUMMARY) ? now.summary() : before.summary(),
                has(ImportField.KIND) ? now.kind() : before.kind(),
                either(now.register(), before.register()),
                either(now.theme(), before.theme()),
                either(now.classification(), before.classification()),
                has(ImportField.FORMAT) ? now.format() : before.format(),
                statesTypes(before) ? now.formatTypes() : before.formatTypes(),
                either(now.updateCycle(), before.updateCycle()),
                has(ImportField.SHARING_TYPE) ? now.sharingType() : before.sharingType(),
                either(now.terms(), before.terms()),
                either(now.nonSharingBasis(), before.nonSharingBasis()),
                has(ImportField.PROVISION_MODES) ? now.provisionModes() : before.provisionModes(),
                either(now.usageRequirements(), before.usageRequirements()),
                either(now.openness(), before.openness()),
                either(now.grading(), before.grading()),
                either(now.holding(), before.holding()),
                has(ImportField.ASSOCIATED) ? now.associated() : before.associated(),
                has(ImportField.CLASSIFIED) ? now.classified() : before.classified(),
                hasItems ? now.items() : before.items());
    }

    /// A format may bring its types along; those of another class go with it.
    private boolean statesTypes(ResourceDescription before) {
        return has(ImportField.FORMAT_TYPES)
                || !description.formatTypes().isEmpty()
                || (has(ImportField.FORMAT) && !description.format().equals(before.format()));
    }

    private boolean has(ImportField field) {
        return stated.contains(field);
    }

    private static <T> @Nullable T either(@Nullable T now, @Nullable T before) {
        return now == null ? before : Objects.requireNonNull(now);
    }
}
