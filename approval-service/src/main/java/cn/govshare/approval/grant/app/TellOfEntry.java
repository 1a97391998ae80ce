package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.event.PublishedChange.ChangedItem;
import cn.govshare.kernel.event.PublishedChange.ItemChange;
import cn.govshare.kernel.event.ResourcePublished;
import cn.govshare.kernel.event.ResourceSuspended;
import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells who holds a grant what became of the catalog entry that it rests on, each time once.
@Component
class TellOfEntry {
    private final Notices notices;
    private final Departments departments;

    TellOfEntry(Notices notices, Departments departments) {
        this.notices = notices;
        this.departments = departments;
    }

    void revised(AccessGrant grant, ResourcePublished entry, List<ChangedItem> items) {
        notices.tell(draft(grant, NoticeKind.ENTRY_REVISED, entry.version())
                .fact(
                        Fact.TERMS,
                        Text.of(
                                sentence(items, "删除", "变更", "、", ";"),
                                sentence(items, "removed ", "changed ", ", ", "; "))));
    }

    void suspended(AccessGrant grant, ResourceSuspended event) {
        notices.tell(draft(grant, NoticeKind.ENTRY_SUSPENDED, event.version()).fact(Fact.REASON, event.reason()));
    }

    void resumed(AccessGrant grant, ResourcePublished entry) {
        notices.tell(draft(grant, NoticeKind.ENTRY_RESUMED, entry.version()));
    }

    void withdrawn(AccessGrant grant, ResourceWithdrawn event) {
        notices.tell(draft(grant, NoticeKind.ENTRY_WITHDRAWN, event.version()).fact(Fact.REASON, event.reason()));
    }

    private NoticeDraft draft(AccessGrant grant, NoticeKind kind, long version) {
        var provider = departments
                .names(List.of(grant.provider()))
                .getOrDefault(grant.provider(), grant.provider().value());
        return NoticeDraft.of(
                        kind,
                        Addressee.contactOf(grant.consumer()),
                        "entry/%s/%s/%s/%s".formatted(grant.resource(), version, kind, grant.id()))
                .aboutCase(grant.id())
                .fact(Fact.RESOURCE, grant.resourceName())
                .fact(Fact.PROVIDER, provider);
    }

    private static String sentence(
            List<ChangedItem> items, String removed, String changed, String comma, String semicolon) {
        return List.of(ItemChange.REMOVED, ItemChange.CHANGED).stream()
                .filter(change -> items.stream().anyMatch(item -> item.change() == change))
                .map(change -> (change == ItemChange.REMOVED ? removed : changed)
                        + items.stream()
                                .filter(item -> item.change() == change)
                                .map(ChangedItem::label)
                                .collect(Collectors.joining(comma)))
                .collect(Collectors.joining(semicolon));
    }
}
