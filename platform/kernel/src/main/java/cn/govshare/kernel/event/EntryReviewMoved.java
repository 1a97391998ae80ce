package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The review of an entry, or of its next revision, moved on (art. 8(2)).
///
/// @param name of the resource as it is under review
/// @param provider the department that compiles it
/// @param revision the revision in force after it, 0 before the first publication
/// @param reasons why it was returned
public record EntryReviewMoved(
        ResourceCode code,
        String name,
        DepartmentCode provider,
        int revision,
        Step step,
        @Nullable String reasons,
        Instant at,
        long version)
        implements Event {
    /// What was done.
    public enum Step {
        SUBMITTED("已送审", "submitted"),
        RECALLED("已撤回送审", "taken back"),
        RETURNED("已退回", "returned"),
        PUBLISHED("已审核发布", "published");

        private final Text label;

        Step(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        public Text label() {
            return label;
        }
    }

    @Override
    public String aggregateId() {
        return code.value();
    }
}
