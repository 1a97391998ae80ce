package cn.govshare.catalog.casebook;

import cn.govshare.kernel.event.CatalogCaseChanged.Step;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as the book keeps it: an immutable value that a step turns into the next.
public interface CatalogCase {
    UUID id();

    /// What people call it.
    String number();

    String title();

    /// Whose case it is.
    DepartmentCode department();

    /// The department that has to act on it, when another has.
    default @Nullable DepartmentCode counterpart() {
        return null;
    }

    /// Other departments that are told how it stands.
    default Set<DepartmentCode> concerned() {
        return Set.of();
    }

    /// The entry that it is about, or was ended by.
    default @Nullable ResourceCode resource() {
        return null;
    }

    /// The name of its status, by which cases are listed.
    String statusName();

    /// True while something may still come of it.
    boolean isLive();

    boolean isVisibleTo(Actor actor);

    /// Everything that happened to it, the oldest first; never empty.
    List<CaseStep> history();

    /// One more with each step.
    long version();

    /// What happened last.
    default Step lastStep() {
        return history().getLast().step();
    }
}
