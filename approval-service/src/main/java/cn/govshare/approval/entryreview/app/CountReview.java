package cn.govshare.approval.entryreview.app;

import cn.govshare.approval.deadline.DatedDuty;
import cn.govshare.approval.deadline.DutyOrigin;
import cn.govshare.approval.deadline.StatutoryClock;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Posts;
import cn.govshare.approval.profile.RuleProfiles;
import cn.govshare.kernel.event.EntryReviewMoved;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Has the clock count the days of a review, where the legal text in force sets any (国令第809号 art. 17: two working
/// days from receipt). The bureau owes it; what is published, returned or taken back ends it.
@Component
@Article("8(2)")
public class CountReview {
    private final StatutoryClock statutoryClock;
    private final RuleProfiles profiles;
    private final Posts posts;

    CountReview(StatutoryClock statutoryClock, RuleProfiles profiles, Posts posts) {
        this.statutoryClock = statutoryClock;
        this.profiles = profiles;
        this.posts = posts;
    }

    /// Runs in the caller's transaction. While nobody holds the bureau's post, nobody is counted for.
    public void moved(EntryReviewMoved event) {
        var id =
                UUID.nameUUIDFromBytes("entry-review/%s".formatted(event.code()).getBytes(StandardCharsets.UTF_8));
        var known = statutoryClock.find(Duty.CATALOG_REVIEW, id);
        boolean isOpen = known.filter(deadline -> !deadline.status().isClosed()).isPresent();
        switch (event.step()) {
            case SUBMITTED -> {
                if (!isOpen) {
                    open(event, id);
                }
            }
            case RETURNED, PUBLISHED -> {
                if (isOpen) {
                    statutoryClock.meet(Duty.CATALOG_REVIEW, id, event.at());
                }
            }
            case RECALLED -> {
                if (isOpen) {
                    statutoryClock.lapse(Duty.CATALOG_REVIEW, id);
                }
            }
        }
    }

    private void open(EntryReviewMoved event, UUID id) {
        var received = LocalDate.ofInstant(event.at(), WorkingCalendar.ZONE);
        if (profiles.inForceOn(received).hasLimit(Duty.CATALOG_REVIEW)) {
            posts.departments(Addressee.bureau()).stream()
                    .sorted()
                    .findFirst()
                    .map(bureau -> new DatedDuty(Duty.CATALOG_REVIEW, bureau, id, event.code(), received)
                            .from(DutyOrigin.CATALOG)
                            .awaitedBy(event.provider())
                            .about(event.name()))
                    .ifPresent(statutoryClock::open);
        }
    }
}
