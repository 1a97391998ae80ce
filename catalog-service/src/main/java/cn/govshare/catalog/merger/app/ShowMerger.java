package cn.govshare.catalog.merger.app;

import cn.govshare.catalog.department.PassesToSuccessor;
import cn.govshare.catalog.merger.Merger;
import cn.govshare.catalog.merger.MergerPlan;
import cn.govshare.catalog.merger.MergerPreview;
import cn.govshare.catalog.merger.MergerProblem;
import cn.govshare.catalog.merger.Mergers;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bureau looks at a merger and at what it moves.
@Component
public class ShowMerger {
    private final Mergers mergers;
    private final List<PassesToSuccessor> passing;

    ShowMerger(Mergers mergers, List<PassesToSuccessor> passing) {
        this.mergers = mergers;
        this.passing = List.copyOf(passing);
    }

    /// @throws NotFound when there is none
    public Merger show(UUID id) {
        return mergers.find(id)
                .orElseThrow(() ->
                        new NotFound(MergerProblem.NO_SUCH_MERGER, Text.of("没有该撤并事项。", "There is no such merger.")));
    }

    /// The newest first.
    public List<Merger> list(@Nullable UUID after, int limit) {
        return mergers.list(after, limit);
    }

    /// What would pass to the successor today, and what stands in the way.
    public MergerPreview preview(MergerPlan plan) {
        return new MergerPreview(
                passing.stream()
                        .map(each -> new MergerPreview.Moving(each.label(), each.count(plan.dissolved())))
                        .toList(),
                passing.stream()
                        .flatMap(each -> each.obstacles(plan.dissolved(), plan.successor()).stream())
                        .toList());
    }
}
