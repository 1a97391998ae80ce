package cn.govshare.catalog.merger;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// What passes to the successor, and what stands in the way.
public record MergerPreview(List<Moving> moving, List<Text> obstacles) {
    /// So much of something.
    public record Moving(Text what, long count) {}

    public MergerPreview {
        moving = List.copyOf(moving);
        obstacles = List.copyOf(obstacles);
    }
}
