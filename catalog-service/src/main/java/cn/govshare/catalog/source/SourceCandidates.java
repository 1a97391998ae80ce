package cn.govshare.catalog.source;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be the same datum, and what a case says of it.
public interface SourceCandidates {
    /// The candidates that an entry has part in are these and no others.
    void replace(ResourceCode resource, List<SourceCandidate> candidates);

    /// Those that no case is about, the likeliest first.
    ///
    /// @param of the department that has part in them; absent for all
    /// @param after the cursor that the page before ended with; absent for the first
    List<SourceCandidate> open(@Nullable DepartmentCode of, int least, @Nullable String after, int limit);

    /// These places are what a case is about.
    void settle(UUID caseId, List<Place> places);

    /// The cases that are about the item of an entry.
    List<UUID> casesOf(ResourceCode resource, String item);
}
