package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A revision of a catalog entry is in force, newly or again after a suspension (art. 7, 8). Carries the whole entry.
///
/// @param revision number of the revision, from 1
/// @param terms present for a conditional resource
/// @param theme code of the theme of a thematic resource
/// @param format class of the format, as in `数据库`
/// @param formatTypes types of that class, as in `xlsx`; absent in events before this field was
/// @param usageRequirements what users must heed beyond the terms
/// @param grade how the data is graded as a whole
/// @param change what this revision did to the items, since itself when the entry was only resumed; absent for a first
/// revision and in events before this field was
public record ResourcePublished(
        ResourceCode code,
        int revision,
        String name,
        String summary,
        DepartmentCode provider,
        ResourceKind kind,
        @Nullable BasicRegister register,
        SharingType sharingType,
        @Nullable PublishedTerms terms,
        Set<ProvisionMode> provisionModes,
        UpdateCycle updateCycle,
        List<PublishedItem> items,
        LocalDate publishedOn,
        @Nullable String theme,
        @Nullable String format,
        @Nullable List<String> formatTypes,
        @Nullable String usageRequirements,
        @Nullable DataGrade grade,
        @Nullable PublishedChange change,
        long version)
        implements Event {
    public ResourcePublished {
        provisionModes = Set.copyOf(provisionModes);
        items = List.copyOf(items);
        formatTypes = formatTypes == null ? null : List.copyOf(formatTypes);
    }

    /// A first revision that states nothing more than was asked at first.
    public ResourcePublished(
            ResourceCode code,
            int revision,
            String name,
            String summary,
            DepartmentCode provider,
            ResourceKind kind,
            @Nullable BasicRegister register,
            SharingType sharingType,
            @Nullable PublishedTerms terms,
            Set<ProvisionMode> provisionModes,
            UpdateCycle updateCycle,
            List<PublishedItem> items,
            LocalDate publishedOn,
            long version) {
        this(
                code,
                revision,
                name,
                summary,
                provider,
                kind,
                register,
                sharingType,
                terms,
                provisionModes,
                updateCycle,
                items,
                publishedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    /// True when the same revision is suspended or resumed: neither a first nor a new one, nor one that only went to
    /// another department.
    public boolean onlyItsStateChanged() {
        return change != null && change.since() == revision;
    }

    @Override
    public String aggregateId() {
        return code.value();
    }
}
