package cn.govshare.approval.entryreview.app;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.event.EntryReviewMoved;
import cn.govshare.kernel.vocabulary.Article;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Tells the bureau which entry waits for its review, and the department that compiles it what came of it.
@Component
@Article("8(2)")
public class TellOfReview {
    private final Notices notices;
    private final Departments departments;

    TellOfReview(Notices notices, Departments departments) {
        this.notices = notices;
        this.departments = departments;
    }

    public void moved(EntryReviewMoved event) {
        var provider = Addressee.contactOf(event.provider());
        switch (event.step()) {
            case SUBMITTED -> notices.tell(draft(event, NoticeKind.ENTRY_WAITS_FOR_REVIEW, Addressee.bureau()));
            case RETURNED ->
                notices.tell(draft(event, NoticeKind.ENTRY_RETURNED, provider)
                        .fact(Fact.REASON, Objects.requireNonNullElse(event.reasons(), "")));
            case PUBLISHED ->
                notices.tell(draft(event, NoticeKind.ENTRY_PUBLISHED, provider).fact(Fact.COUNT, event.revision()));
            case RECALLED -> {}
        }
    }

    private NoticeDraft draft(EntryReviewMoved event, NoticeKind kind, Addressee to) {
        var names = departments.names(List.of(event.provider()));
        return NoticeDraft.of(kind, to, "entry-review/%s/%d".formatted(event.code(), event.version()))
                .fact(Fact.RESOURCE, event.name())
                .fact(
                        Fact.PROVIDER,
                        names.getOrDefault(event.provider(), event.provider().value()))
                .fact(Fact.ARTICLE, "8(2)");
    }
}
