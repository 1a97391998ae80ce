package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something happened to a catalog entry that departments follow (art. 7); sent only when there are any.
///
/// @param name the entry's name at that time
/// @param revision the revision that is, or was, in force
/// @param followers departments of which somebody follows it, each once
/// @param reason why, where the one who did it had to say
/// @param version of the entry
public record FollowedEntryChanged(
        ResourceCode resource,
        String name,
        DepartmentCode provider,
        Change change,
        int revision,
        List<DepartmentCode> followers,
        @Nullable String reason,
        Instant changedAt,
        long version)
        implements Event {
    /// What happened to the entry.
    public enum Change {
        PUBLISHED("已发布", "published"),
        REVISED("已修订", "revised"),
        SUSPENDED("已暂停", "suspended"),
        RESUMED("已恢复", "resumed"),
        WITHDRAWN("已撤销", "withdrawn");

        private final Text label;

        Change(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        public Text label() {
            return label;
        }
    }

    public FollowedEntryChanged {
        followers = List.copyOf(followers);
    }

    @Override
    public String aggregateId() {
        return resource.value();
    }
}
