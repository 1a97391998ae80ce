package cn.govshare.approval.follower.app;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.event.FollowedEntryChanged;
import cn.govshare.kernel.event.FollowedEntryChanged.Change;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the contact of each department of which somebody follows an entry what became of it, once each time.
@Component
@Article("7")
public class TellFollowers {
    private final Notices notices;
    private final Departments departments;

    TellFollowers(Notices notices, Departments departments) {
        this.notices = notices;
        this.departments = departments;
    }

    public void changed(FollowedEntryChanged event) {
        var provider = departments
                .names(List.of(event.provider()))
                .getOrDefault(event.provider(), event.provider().value());
        event.followers().forEach(follower -> tell(event, follower, provider));
    }

    private void tell(FollowedEntryChanged event, DepartmentCode follower, String provider) {
        var occasion = "followed/%s/%d/%s/%s".formatted(event.resource(), event.version(), event.change(), follower);
        notices.tell(NoticeDraft.of(NoticeKind.FOLLOWED_ENTRY_CHANGED, Addressee.contactOf(follower), occasion)
                .fact(Fact.RESOURCE, event.name())
                .fact(Fact.MATTER, event.resource().value())
                .fact(Fact.PROVIDER, provider)
                .fact(Fact.TERMS, terms(event)));
    }

    private static Text terms(FollowedEntryChanged event) {
        var label = event.change().label();
        var what = event.change() == Change.REVISED
                ? Text.of(
                        "%s为第 %d 版".formatted(label.zh(), event.revision()), "revision %d".formatted(event.revision()))
                : label;
        var reason = event.reason();
        return reason == null || reason.isBlank()
                ? what
                : Text.of("%s,理由:%s".formatted(what.zh(), reason), "%s, because: %s".formatted(what.en(), reason));
    }
}
