package cn.govshare.catalog.casebook;

import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step in the history of a case.
///
/// @param department whose people took it; absent for the platform itself
/// @param by who took it, as officials know him; absent for the platform itself
/// @param note what was said of it
public record CaseStep(
        Step step,
        @Nullable DepartmentCode department,
        @Nullable String by,
        @Nullable String note,
        Instant at) {
    public static CaseStep of(Step step, Actor actor, @Nullable String note, Instant at) {
        return new CaseStep(step, actor.department(), actor.name(), note, at);
    }

    public static CaseStep ofPlatform(Step step, @Nullable String note, Instant at) {
        return new CaseStep(step, null, null, note, at);
    }

    /// A history and this step.
    public List<CaseStep> after(List<CaseStep> history) {
        var all = new ArrayList<>(history);
        all.add(this);
        return List.copyOf(all);
    }
}
