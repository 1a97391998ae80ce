package cn.govshare.exchange.binding.app;

import cn.govshare.exchange.binding.Binding;
import cn.govshare.exchange.binding.Binding.MappedColumn;
import cn.govshare.exchange.binding.BindingProblem;
import cn.govshare.exchange.binding.Bindings;
import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A provider says which column of its own table holds which item, and activates that once a trial went well.
@Component
@Article("16")
public class KeepBinding {
    private final Offers offers;
    private final Bindings bindings;
    private final AuditTrail trail;
    private final Clock clock;

    KeepBinding(Offers offers, Bindings bindings, AuditTrail trail, Clock clock) {
        this.offers = offers;
        this.bindings = bindings;
        this.trail = trail;
        this.clock = clock;
    }

    /// A binding beside the entry that it is of.
    public record Bound(Binding binding, Offer offer) {}

    public Bound read(ResourceCode resource, Actor actor) {
        var offer = offers.require(resource);
        if (!actor.belongsTo(offer.provider()) && !actor.is(Role.PLATFORM_OPERATOR)) {
            throw Offers.notPublished(resource);
        }
        return new Bound(require(resource), offer);
    }

    private Binding require(ResourceCode resource) {
        return bindings.find(resource)
                .orElseThrow(() -> new NotFound(
                        BindingProblem.NOT_BOUND,
                        Text.of("信息资源 %s 尚未挂接。", "Resource %s is not bound.").with(resource)));
    }

    /// @param version the version that was read, 0 when there was none
    /// @throws PolicyViolation when the columns do not fit the entry
    @Transactional
    public Bound set(ResourceCode resource, List<MappedColumn> columns, int version, Actor actor) {
        var offer = own(resource, actor);
        var faults = Binding.faults(columns, offer);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    BindingProblem.DOES_NOT_FIT,
                    Text.of("挂接与目录条目有 %s 处不符。", "The binding differs from the entry in %s places.")
                            .with(faults.size()),
                    faults);
        }
        var present = bindings.find(resource);
        if (present.map(Binding::version).orElse(0) != version) {
            throw new Conflict(
                    BindingProblem.CHANGED, Text.of("挂接已被他人修改,请重新读取后再改。", "It was changed meanwhile; read it again."));
        }
        var now = now();
        var changed = present.map(binding -> binding.changedTo(columns, actor.account(), now))
                .orElseGet(() -> Binding.wanted(resource, columns, actor.account(), now));
        return saved(changed, offer, "exchange.binding.set", actor);
    }

    @Transactional
    public Bound activate(ResourceCode resource, Actor actor) {
        var offer = own(resource, actor);
        return saved(
                require(resource).activated(offer, actor.account(), now()), offer, "exchange.binding.activate", actor);
    }

    @Transactional
    public Bound deactivate(ResourceCode resource, Actor actor) {
        var offer = own(resource, actor);
        return saved(
                require(resource).deactivated(actor.account(), now()), offer, "exchange.binding.deactivate", actor);
    }

    private Offer own(ResourceCode resource, Actor actor) {
        var offer = offers.require(resource);
        if (!actor.belongsTo(offer.provider())) {
            throw new Forbidden(
                    BindingProblem.NOT_THE_PROVIDER, Text.of("只有数据提供部门可以挂接。", "Only the provider binds its resource."));
        }
        return offer;
    }

    private Bound saved(Binding binding, Offer offer, String action, Actor actor) {
        bindings.save(binding);
        trail.record(AuditDraft.of(action, actor)
                .resource(offer.resource(), offer.revision())
                .items(binding.wanted().stream().map(MappedColumn::item).toList())
                .article("16")
                .done());
        return new Bound(binding, offer);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
