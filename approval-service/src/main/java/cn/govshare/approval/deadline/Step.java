package cn.govshare.approval.deadline;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Post;
import java.time.LocalDate;

/// One telling of a deadline to one post, on one day.
///
/// @param name stable name, as in `REMIND-3` or `HEAD`; told once for each due date
/// @param on the day from which on it is told
@Article({"17", "25", "26"})
public record Step(String name, Kind kind, Post post, LocalDate on) {
    /// What is told: that the day is near, that it has passed, or that nothing was done since.
    public enum Kind {
        REMINDER,
        OVERDUE,
        ESCALATION
    }
}
