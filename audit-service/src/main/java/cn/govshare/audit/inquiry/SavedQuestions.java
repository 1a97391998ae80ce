package cn.govshare.audit.inquiry;

import cn.govshare.kernel.vocabulary.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The questions that supervisors keep.
public interface SavedQuestions {
    void save(SavedQuestion question);

    void remove(UUID id);

    Optional<SavedQuestion> find(UUID id);

    /// Those that the actor sees, behind the name `after`.
    List<SavedQuestion> seenBy(Actor actor, String after, int limit);
}
