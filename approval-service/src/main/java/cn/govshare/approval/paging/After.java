package cn.govshare.approval.paging;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the `after` of a page query that is the id of the last item of the page before.
public final class After {
    private After() {}

    /// @throws MalformedInput when it is no id
    public static @Nullable UUID id(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException _) {
            var text = Text.of("after 应为上一页返回的 next。", "after is the next of the page before.");
            throw new MalformedInput(
                    PagingProblem.UNREADABLE_AFTER, text, List.of(Fault.of("after", "unreadable", text)));
        }
    }
}
