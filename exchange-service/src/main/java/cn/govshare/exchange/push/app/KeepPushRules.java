package cn.govshare.exchange.push.app;

import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.PushRuleBook;
import cn.govshare.exchange.push.PushRules;
import cn.govshare.exchange.push.PushRules.ReferenceCheck;
import cn.govshare.kernel.event.PublishedItem;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a provider say what it wants of its own pushes. A reference may lead to data of its own or to such as is
/// shared without condition: a check must not tell whether another department's records are there.
@Component
@Article("18")
public class KeepPushRules {
    private final Offers offers;
    private final PushRuleBook book;
    private final AuditTrail trail;
    private final Clock clock;

    KeepPushRules(Offers offers, PushRuleBook book, AuditTrail trail, Clock clock) {
        this.offers = offers;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    public PushRules read(ResourceCode resource, Actor actor) {
        var offer = offers.require(resource);
        if (!actor.belongsTo(offer.provider()) && !actor.is(Role.PLATFORM_OPERATOR)) {
            throw Offers.notPublished(resource);
        }
        return book.of(resource);
    }

    /// @param wanted the rules, with the version that they were read at
    @Transactional
    public PushRules keep(PushRules wanted, Actor actor) {
        var offer = offers.require(wanted.resource());
        if (!actor.belongsTo(offer.provider())) {
            throw new Forbidden(
                    PushProblem.NOT_THE_PROVIDER,
                    Text.of("只有数据提供部门可以修改推送约定。", "Only the provider may change the rules of its pushes."));
        }
        if (book.of(wanted.resource()).version() != wanted.version()) {
            throw new Conflict(
                    PushProblem.RULES_CHANGED,
                    Text.of("推送约定已被他人修改,请重新读取后再改。", "The rules were changed meanwhile; read them again."));
        }
        var faults = faults(offer, wanted);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    PushProblem.BAD_RULES,
                    Text.of("推送约定有 %s 处不符。", "%s faults in the rules.").with(faults.size()),
                    faults);
        }
        var kept = new PushRules(
                wanted.resource(),
                wanted.maxRejectedRows(),
                wanted.maxRejectedPercent(),
                wanted.maxDeletedPercent(),
                wanted.severities(),
                wanted.references(),
                new PushRules.Change(actor.account(), clock.instant().truncatedTo(ChronoUnit.MICROS)),
                wanted.version() + 1);
        book.save(kept);
        trail.record(AuditDraft.of("exchange.push-rules.set", actor)
                .resource(offer.resource(), offer.revision())
                .article("18")
                .done());
        return kept;
    }

    private List<Fault> faults(Offer offer, PushRules wanted) {
        var faults = new ArrayList<Fault>();
        wanted.severities().keySet().stream()
                .filter(name -> offer.item(name).isEmpty())
                .forEach(name -> faults.add(noItem("/severities/" + name)));
        for (int i = 0; i < wanted.references().size(); i++) {
            var reference = wanted.references().get(i);
            var place = "/references/" + i;
            var item = offer.item(reference.item());
            if (item.isEmpty()) {
                faults.add(noItem(place + "/item"));
            } else {
                referenced(offer, reference, item.get())
                        .ifPresent(text -> faults.add(Fault.of(place + "/referenced", "no-such-reference", text)));
            }
        }
        return faults;
    }

    private static Fault noItem(String place) {
        return Fault.of(place, "unknown-item", Text.of("目录条目中没有该信息项。", "The entry has no such item."));
    }

    private Optional<Text> referenced(Offer offer, ReferenceCheck reference, PublishedItem item) {
        var other = offers.published(reference.resource())
                .filter(each ->
                        each.provider().equals(offer.provider()) || each.sharingType() == SharingType.UNCONDITIONAL);
        if (other.isEmpty()) {
            return Optional.of(Text.of(
                    "只能引用本部门的或无条件共享的信息资源。",
                    "A reference leads to a resource of one's own, or one that is shared without condition."));
        }
        var there = other.get().item(reference.referenced());
        return there.filter(each -> each.type() == item.type()).isPresent()
                ? Optional.empty()
                : Optional.of(Text.of("被引用的条目没有类型相同的该信息项。", "The other entry has no item of this name and type."));
    }
}
