package cn.govshare.catalog.merger;

import static cn.govshare.catalog.merger.MergerStatus.CONFIRMED;
import static cn.govshare.catalog.merger.MergerStatus.DONE;
import static cn.govshare.catalog.merger.MergerStatus.PROPOSED;
import static cn.govshare.catalog.merger.MergerStatus.WITHDRAWN;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One department goes up in another from a day on. Nothing is lost: what is alive passes to the successor, what is
/// past
/// stays under the old name.
@Article("27")
public record Merger(
        UUID id,
        MergerPlan plan,
        MergerStatus status,
        Signature proposed,
        @Nullable Signature confirmed,
        @Nullable Instant doneAt,
        long version) {
    public static Merger propose(UUID id, MergerPlan plan, Signature by) {
        return new Merger(id, plan, PROPOSED, by, null, null, 1);
    }

    /// @throws Conflict when it does not wait for it
    /// @throws Forbidden when it is the person who proposed it
    public Merger confirm(Signature by) {
        var confirmed = become(CONFIRMED, by, null);
        if (by.account().equals(proposed.account())) {
            throw new Forbidden(
                    MergerProblem.FOUR_EYES, Text.of("撤并应由另一名工作人员复核。", "A second person confirms a merger."));
        }
        return confirmed;
    }

    /// @throws Conflict when it is over
    public Merger withdraw() {
        return become(WITHDRAWN, confirmed, null);
    }

    /// @throws Conflict when it is not confirmed
    public Merger done(Instant at) {
        return become(DONE, confirmed, at);
    }

    private Merger become(MergerStatus next, @Nullable Signature confirmation, @Nullable Instant at) {
        if (!status.canBecome(next)) {
            throw new Conflict(
                    MergerProblem.NOT_IN_THIS_STATE,
                    new Text(
                            "该撤并事项%s,不能再办理。".formatted(status.label().zh()),
                            "The merger is %s.".formatted(status.label().en())));
        }
        return new Merger(id, plan, next, proposed, confirmation, at, version + 1);
    }
}
