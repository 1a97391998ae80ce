package cn.govshare.approval.grant.app;

import cn.govshare.approval.grant.AccessGrant;
import cn.govshare.approval.notice.Addressee;
import cn.govshare.approval.notice.Fact;
import cn.govshare.approval.notice.NoticeDraft;
import cn.govshare.approval.notice.NoticeKind;
import cn.govshare.approval.notice.Notices;
import cn.govshare.approval.offer.Departments;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.GrantParty;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the parties of a grant what became of it.
@Component
class TellGrant {
    private final Notices notices;
    private final Departments departments;

    TellGrant(Notices notices, Departments departments) {
        this.notices = notices;
        this.departments = departments;
    }

    /// Tells the other parties; the one who did it knows.
    void changed(AccessGrant grant, NoticeKind kind, GrantParty by, String reason) {
        for (var to : others(grant, by)) {
            notices.tell(draft(grant, kind, to, Long.toString(grant.version()))
                    .fact(Fact.BY, by(grant, by))
                    .fact(Fact.REASON, reason)
                    .fact(Fact.TERMS, terms(grant)));
        }
    }

    void supplied(AccessGrant grant) {
        notices.tell(draft(grant, NoticeKind.SUPPLY_STARTED, Addressee.contactOf(grant.consumer()), "supplied"));
    }

    void expiring(AccessGrant grant) {
        notices.tell(draft(
                grant,
                NoticeKind.GRANT_EXPIRING,
                Addressee.contactOf(grant.consumer()),
                grant.terms().validUntil().toString()));
    }

    /// Told once for each time that it lies unused.
    ///
    /// @param since the day of its last use, or its first day
    void unused(AccessGrant grant, int days, LocalDate since) {
        for (var party : List.of(grant.consumer(), grant.provider())) {
            notices.tell(draft(grant, NoticeKind.GRANT_UNUSED, Addressee.contactOf(party), since.toString())
                    .fact(Fact.DAYS, days));
        }
    }

    private NoticeDraft draft(AccessGrant grant, NoticeKind kind, Addressee to, String occasion) {
        var key = "grant/%s/%s/%s/%s".formatted(grant.id(), kind, occasion, to.department());
        return NoticeDraft.of(kind, to, key)
                .aboutCase(grant.id())
                .fact(Fact.RESOURCE, grant.resourceName())
                .fact(Fact.CONSUMER, name(grant.consumer()))
                .fact(Fact.PROVIDER, name(grant.provider()))
                .fact(Fact.MATTER, grant.terms().matter())
                .fact(Fact.VALID_UNTIL, grant.terms().validUntil());
    }

    private static List<Addressee> others(AccessGrant grant, GrantParty by) {
        var others = new ArrayList<Addressee>();
        if (by != GrantParty.CONSUMER) {
            others.add(Addressee.contactOf(grant.consumer()));
        }
        if (by != GrantParty.PROVIDER) {
            others.add(Addressee.contactOf(grant.provider()));
        }
        return others;
    }

    private Text by(AccessGrant grant, GrantParty party) {
        return switch (party) {
            case CONSUMER -> both(name(grant.consumer()));
            case PROVIDER -> both(name(grant.provider()));
            case BUREAU -> party.label();
        };
    }

    private static Text terms(AccessGrant grant) {
        int items = grant.terms().items().size();
        int rows = grant.terms().rows().size();
        return new Text(
                "信息项 %s 个,行条件 %s 条。".formatted(items, rows), "%s items, %s row conditions.".formatted(items, rows));
    }

    private String name(DepartmentCode code) {
        return departments.names(List.of(code)).getOrDefault(code, code.value());
    }

    private static Text both(String name) {
        return Text.of(name, name);
    }
}
