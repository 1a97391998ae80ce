package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the parties of a request what became of it.
@Component
class TellRequest {
    private final Notices notices;
    private final Departments departments;

    TellRequest(Notices notices, Departments departments) {
        this.notices = notices;
        this.departments = departments;
    }

    void received(AccessRequest request) {
        var kind = request.renews() == null ? NoticeKind.REQUEST_RECEIVED : NoticeKind.RENEWAL_ASKED;
        notices.tell(draft(request, kind, Addressee.contactOf(request.provider()))
                .fact(Fact.VALID_UNTIL, request.use().validUntil())
                .fact(Fact.REASON, request.use().matter()));
    }

    void obtained(AccessRequest request) {
        notices.tell(draft(request, NoticeKind.OBTAINED_UNCONDITIONALLY, Addressee.contactOf(request.provider())));
    }

    void returned(AccessRequest request, String reason) {
        notices.tell(draft(request, NoticeKind.REQUEST_RETURNED, Addressee.contactOf(request.consumer()))
                .fact(Fact.REASON, reason));
    }

    void completed(AccessRequest request) {
        notices.tell(draft(request, NoticeKind.REQUEST_COMPLETED, Addressee.contactOf(request.provider())));
    }

    void proposed(AccessRequest request) {
        notices.tell(draft(request, NoticeKind.REPLY_PROPOSED, Addressee.approverOf(request.provider())));
    }

    void granted(AccessRequest request, LocalDate until) {
        notices.tell(draft(request, NoticeKind.REQUEST_GRANTED, Addressee.contactOf(request.consumer()))
                .fact(Fact.VALID_UNTIL, until));
    }

    void refused(AccessRequest request, String reasons) {
        notices.tell(draft(request, NoticeKind.REQUEST_REFUSED, Addressee.contactOf(request.consumer()))
                .fact(Fact.REASON, reasons));
    }

    void withdrawn(AccessRequest request) {
        notices.tell(draft(request, NoticeKind.REQUEST_WITHDRAWN, Addressee.contactOf(request.provider())));
    }

    /// Tells both sides what became of the entry.
    ///
    /// @param version the entry's, which tells one occasion from another
    void ofEntry(AccessRequest request, NoticeKind kind, long version, String reason) {
        for (var party : List.of(request.consumer(), request.provider())) {
            var key = "request/%s/%s/entry-%s/%s".formatted(request.id(), kind, version, party);
            notices.tell(facts(NoticeDraft.of(kind, Addressee.contactOf(party), key), request)
                    .fact(Fact.REASON, reason));
        }
    }

    private NoticeDraft draft(AccessRequest request, NoticeKind kind, Addressee to) {
        var key = "request/%s/%s/%s".formatted(request.id(), kind, request.version());
        return facts(NoticeDraft.of(kind, to, key), request);
    }

    private NoticeDraft facts(NoticeDraft draft, AccessRequest request) {
        return draft.aboutCase(request.id())
                .fact(Fact.RESOURCE, request.resourceName())
                .fact(Fact.CONSUMER, name(request.consumer()))
                .fact(Fact.PROVIDER, name(request.provider()))
                .fact(Fact.MATTER, request.use().matter())
                .fact(Fact.DUE_ON, request.term().dueOn())
                .fact(Fact.ARTICLE, "17");
    }

    private String name(DepartmentCode code) {
        return departments.names(List.of(code)).getOrDefault(code, code.value());
    }
}
