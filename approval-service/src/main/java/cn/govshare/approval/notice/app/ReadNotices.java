package cn.govshare.approval.notice.app;

import cn.govshare.approval.notice.Mailbox;
import cn.govshare.approval.notice.Notice;
import cn.govshare.approval.notice.NoticeProblem;
import cn.govshare.approval.notice.Posts;
import cn.govshare.approval.notice.ToldNotices;
import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Somebody reads what his posts were told; the bureau sees what any post was told.
@Component
public class ReadNotices {
    private final ToldNotices told;
    private final Posts posts;
    private final Clock clock;

    ReadNotices(ToldNotices told, Posts posts, Clock clock) {
        this.told = told;
        this.posts = posts;
        this.clock = clock;
    }

    /// The newest first.
    ///
    /// @param unread only what the actor has not read
    public List<Notice> list(Actor actor, boolean unread, @Nullable UUID after, int limit) {
        return told.list(mailbox(actor), unread ? actor.account() : null, after, limit);
    }

    /// @throws NotFound when there is none, or not for the actor
    public Notice read(UUID id, Actor actor) {
        return told.find(id)
                .filter(notice ->
                        Visibility.of(actor).everything() || mailbox(actor).holds(notice))
                .orElseThrow(() -> new NotFound(
                        NoticeProblem.NOT_FOUND,
                        Text.of("没有编号为 %s 的通知。", "There is no notice %s.").with(id)));
    }

    Mailbox mailbox(Actor actor) {
        return Mailbox.of(
                actor, posts.heldBy(actor.name(), LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)));
    }
}
