package cn.govshare.approval.succession.app;

import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Dissolution;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the head and the contact of a successor, once, what has become theirs with a merger.
@Component
@Article("27")
class TellSuccessor {
    private final Notices notices;
    private final Departments departments;

    TellSuccessor(Notices notices, Departments departments) {
        this.notices = notices;
        this.departments = departments;
    }

    void tell(DepartmentCode from, Dissolution how, int duties, int cases, int grants) {
        var to = how.successor();
        var name = departments.names(List.of(from)).getOrDefault(from, from.value());
        for (var addressee : List.of(Addressee.headOf(to), Addressee.contactOf(to))) {
            notices.tell(NoticeDraft.of(
                            NoticeKind.DEPARTMENT_TAKEN_OVER,
                            addressee,
                            "succession/%s/%s/%s".formatted(from, to, addressee.post()))
                    .fact(Fact.OWNER, name)
                    .fact(Fact.DUE_ON, how.on())
                    .fact(
                            Fact.TERMS,
                            Text.of(
                                            "期限事项 %s 项、在办申请和争议 %s 件、授权 %s 项",
                                            "%s duties, %s open requests and disputes, %s grants")
                                    .with(duties, cases, grants))
                    .fact(Fact.ARTICLE, "27"));
        }
    }
}
