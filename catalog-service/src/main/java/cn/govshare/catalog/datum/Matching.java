package cn.govshare.catalog.datum;

import cn.govshare.kernel.vocabulary.Article;
import java.util.List;

/// Finds what is the same datum under another name.
@Article("4(3)")
public interface Matching {
    /// The data in force that may be the same, the likeliest first; none below [Thresholds#candidate()].
    List<Match> matches(Traits wanted);

    /// How a name is understood.
    Wording wording();

    Thresholds thresholds();

    /// From which score on a likeness counts.
    ///
    /// @param candidate may be the same: people have to look
    /// @param sure taken for the same until somebody says otherwise
    record Thresholds(int candidate, int sure) {}
}
