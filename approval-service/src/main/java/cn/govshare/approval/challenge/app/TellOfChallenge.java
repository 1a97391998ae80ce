package cn.govshare.approval.challenge.app;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.approval.offer.Offer;
import cn.govshare.approval.offer.Offers;
import cn.govshare.kernel.event.ChallengeChanged;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells who has to verify a challenge that it waits, who raised it how it was answered, and everyone who received the
/// old value that a correction waits.
@Component
@Article("19")
public class TellOfChallenge {
    private final Notices notices;
    private final Offers offers;
    private final Departments departments;

    TellOfChallenge(Notices notices, Offers offers, Departments departments) {
        this.notices = notices;
        this.offers = offers;
        this.departments = departments;
    }

    public void changed(ChallengeChanged challenge) {
        switch (challenge.status()) {
            case RAISED, FORWARDED -> tell(challenge, NoticeKind.CHALLENGE_RAISED, challenge.verifier(), "");
            case CONFIRMED -> {
                answered(challenge, Text.of("数据有误,待更正", "the data is wrong and will be corrected"));
                if (!challenge.verifier().equals(challenge.challenger())) {
                    tell(challenge, NoticeKind.CHALLENGE_CONFIRMED, challenge.verifier(), "");
                }
            }
            case REJECTED -> answered(challenge, Text.of("经校核无误", "the data stands"));
            case CORRECTED -> {
                answered(challenge, Text.of("已更正", "corrected"));
                challenge
                        .receivers()
                        .forEach(each -> tell(challenge, NoticeKind.CORRECTION_WAITING, each, each.value()));
            }
            case IN_VERIFICATION, WITHDRAWN -> {}
        }
    }

    private void answered(ChallengeChanged challenge, Text how) {
        notices.tell(draft(challenge, NoticeKind.CHALLENGE_ANSWERED, challenge.challenger(), "")
                .fact(Fact.REASON, how));
    }

    private void tell(ChallengeChanged challenge, NoticeKind kind, DepartmentCode to, String which) {
        notices.tell(draft(challenge, kind, to, which));
    }

    private NoticeDraft draft(ChallengeChanged challenge, NoticeKind kind, DepartmentCode to, String which) {
        var names = departments.names(List.of(challenge.challenger(), challenge.provider()));
        return NoticeDraft.of(
                        kind,
                        Addressee.contactOf(to),
                        "%s/%d/%s/%s".formatted(challenge.challenge(), challenge.version(), kind, which))
                .aboutCase(challenge.challenge())
                .fact(
                        Fact.CONSUMER,
                        names.getOrDefault(
                                challenge.challenger(), challenge.challenger().value()))
                .fact(
                        Fact.PROVIDER,
                        names.getOrDefault(
                                challenge.provider(), challenge.provider().value()))
                .fact(
                        Fact.RESOURCE,
                        offers.published(challenge.resource())
                                .map(Offer::name)
                                .orElse(challenge.resource().value()))
                .fact(Fact.TERMS, challenge.number())
                .fact(Fact.ARTICLE, "19");
    }
}
