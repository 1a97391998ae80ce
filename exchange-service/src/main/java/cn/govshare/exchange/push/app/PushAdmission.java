package cn.govshare.exchange.push.app;

import cn.govshare.exchange.offer.Offer;
import cn.govshare.exchange.offer.Offers;
import cn.govshare.exchange.push.PushBatches;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import org.springframework.stereotype.Component;

/// Who may push what where.
@Component
@Article({"7", "16", "18"})
class PushAdmission {
    private final Offers offers;
    private final PushBatches batches;

    PushAdmission(Offers offers, PushBatches batches) {
        this.offers = offers;
        this.batches = batches;
    }

    /// @throws NotFound when no such entry is in force
    /// @throws Forbidden when it is another department's
    /// @throws PolicyViolation when the entry takes no pushes
    Offer admit(ResourceCode resource, Actor actor) {
        var offer = offers.require(resource);
        if (!actor.belongsTo(offer.provider())) {
            throw new Forbidden(
                    PushProblem.NOT_THE_PROVIDER,
                    Text.of("只有数据提供部门的业务系统可以推送。", "Only the provider's own business system may push."));
        }
        if (!offer.modes().contains(ProvisionMode.FRONT_END_MACHINE)) {
            throw new PolicyViolation(
                    PushProblem.MODE_NOT_OFFERED,
                    Text.of("该目录条目未列明前置机共享方式。", "The entry does not name the front-end machine as a mode."));
        }
        if (offer.keyItems().isEmpty()) {
            throw new PolicyViolation(
                    PushProblem.NO_KEY,
                    Text.of("该目录条目没有主键信息项,无法合并。", "Rows can't be merged: the entry has no key item."));
        }
        return offer;
    }

    /// The batch that is corrected must have rows that wait for it, unless this very push has released them already.
    void mayCorrect(Offer offer, PushOrder order) {
        order.corrects().ifPresent(corrected -> {
            boolean waits = batches.find(offer.resource(), corrected)
                    .map(batch -> batches.quarantinedRows(batch.id()) > 0)
                    .orElse(false);
            boolean isKnown = batches.find(offer.resource(), order.number()).isPresent();
            if (!isKnown && (!waits || order.kind() == PushKind.SNAPSHOT)) {
                throw new PolicyViolation(
                        PushProblem.BAD_CORRECTION,
                        Text.of(
                                        "批次 %s 没有待更正的行;更正应以增量或追加方式推送。",
                                        "Batch %s has no rows to correct; a correction is an increment or appends.")
                                .with(corrected));
            }
        });
    }
}
